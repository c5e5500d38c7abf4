import { Y } from '#components/y'
export default function Page() { return <Y /> }
