import type { Demos } from '../ui/demos.tsx'
import { CommandWords } from './command-words.tsx'

export const demos: Demos = {
  empty: () => <CommandWords words={[]} />,
  words: () => <CommandWords words={['/bin/sh', '-c', 'exec httpd "$@"']} />,
  hostile: () => <CommandWords words={['<b>x</b>', '\u202egnp.exe', 'x'.repeat(2_000)]} />,
}
