export default function Page() {
  return <p>Portolan</p>
}
