import { useId } from 'react'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Props {
  /** What is chosen, for those who cannot see where it stands. */
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** Radio buttons that look like chips: arrow keys walk, one tab stop. Nothing can be chosen without JavaScript. */
export function ChoiceChips({ label, choices, value, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className="noscript:hidden">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map(choice => (
          <label key={choice.value} className="relative">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span className="block rounded-md border px-2 py-0.5 text-sm text-muted peer-checked:border-accent peer-checked:bg-accent-soft peer-checked:font-medium peer-checked:text-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-[:hover:not(:checked)]:bg-hover">
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
