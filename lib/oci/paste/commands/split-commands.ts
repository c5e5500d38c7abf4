/** One word after quote removal, with what a shell would still do to it. */
export interface Word {
  readonly text: string
  /** An unquoted or double-quoted `$name`, `$(…)` or backtick is left in it. */
  readonly expands: boolean
}

export interface Command {
  readonly words: readonly Word[]
  /** Line of its first word, from 1. */
  readonly line: number
}

/** Where a command ends; a redirection ends its arguments. */
const ends = new Set(['\n', ';', '|', '&', '(', ')', '<', '>'])
const blanks = new Set([' ', '\t', '\r'])

/** Characters without a meaning, outside quotes and inside double ones. */
const ordinary = /[^\\'"$`#\s;|&()<>]+/y
const ordinaryInQuotes = /[^\\"$`]+/y

const ordinaryInParentheses = /[^()]+/y

/** Blanks, quotes and the like in more than any script of 1 MiB that somebody wrote; what comes after is left out. */
const maxSteps = 100_000

/** Backslash keeps its meaning inside double quotes before these only. */
const escapedInDoubleQuotes = new Set(['$', '`', '"', '\\', '\n'])

/**
 * Splits shell text into commands and words by the quoting rules of POSIX, expanding nothing. A quote without its
 * partner, as in prose, is a character like any other. Takes time linear in the text.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export const splitCommands = (text: string): readonly Command[] => new CommandSplitter(text).split()

class CommandSplitter {
  readonly #text: string
  // Known once, so that text full of unclosed quotes is not searched to its end for each of them.
  readonly #last: Readonly<Record<"'" | '"' | ')', number>>
  readonly #commands: Command[] = []
  #words: Word[] = []
  #word: string | undefined
  #expands = false
  #at = 0
  #line = 1
  #commandLine = 1
  #nextBreak: number

  constructor(text: string) {
    this.#text = text
    this.#nextBreak = text.indexOf('\n')
    this.#last = { "'": text.lastIndexOf("'"), '"': text.lastIndexOf('"'), ')': text.lastIndexOf(')') }
  }

  split(): readonly Command[] {
    for (let steps = 0; this.#at < this.#text.length && steps < maxSteps; steps++) {
      this.#run(ordinary)
      this.#step(this.#text.charAt(this.#at))
      this.#at++
    }
    this.#endCommand()
    return this.#commands
  }

  #step(char: string): void {
    if (char === '') return
    if (char === '\\') this.#backslash()
    else if (char === "'" && this.#at < this.#last[char]) this.#singleQuoted()
    else if (char === '"' && this.#at < this.#last[char]) this.#doubleQuoted()
    else if (char === '$' || char === '`') this.#expansion(char)
    else if (char === '#' && this.#word === undefined) this.#skipComment()
    else if (blanks.has(char)) this.#endWord()
    else if (ends.has(char)) this.#endCommand()
    else this.#add(char)
  }

  /** Takes what the sticky pattern matches here into the word. */
  #run(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    const [text] = pattern.exec(this.#text) ?? []
    if (text === undefined) return
    this.#add(text)
    this.#at += text.length
  }

  /** The line of this place, counted on from the last one asked for. */
  #lineHere(): number {
    for (
      ;
      this.#nextBreak >= 0 && this.#nextBreak < this.#at;
      this.#nextBreak = this.#text.indexOf('\n', this.#nextBreak + 1)
    )
      this.#line++
    return this.#line
  }

  #add(text: string): void {
    if (this.#word === undefined && this.#words.length === 0) this.#commandLine = this.#lineHere()
    this.#word = (this.#word ?? '') + text
  }

  #backslash(): void {
    if (this.#text.startsWith('\r\n', this.#at + 1)) this.#at++
    this.#at++
    // Before a line break it joins the lines.
    if (this.#text.charAt(this.#at) !== '\n') this.#add(this.#text.charAt(this.#at))
  }

  /** `$(…)` belongs to its word, blanks and all; what is inside it is not a command of this text. */
  #expansion(char: string): void {
    this.#expands = true
    this.#add(char)
    if (char !== '$' || this.#text.charAt(this.#at + 1) !== '(' || this.#last[')'] < this.#at) return
    let depth = 0
    do {
      this.#at++
      this.#run(ordinaryInParentheses)
      const next = this.#text.charAt(this.#at)
      if (next === '(') depth++
      else if (next === ')') depth--
      this.#add(next)
    } while (depth > 0 && this.#at < this.#text.length)
  }

  /** Everything up to the next quote, backslashes included. */
  #singleQuoted(): void {
    const end = this.#text.indexOf("'", this.#at + 1)
    this.#add(this.#text.slice(this.#at + 1, end))
    this.#at = end
  }

  #doubleQuoted(): void {
    this.#add('')
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      this.#run(ordinaryInQuotes)
      const char = this.#text.charAt(this.#at)
      if (char === '"') return
      if (char === '\\' && escapedInDoubleQuotes.has(this.#text.charAt(this.#at + 1))) this.#backslash()
      else {
        if (char === '$' || char === '`') this.#expands = true
        this.#add(char)
      }
    }
  }

  #skipComment(): void {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = (end < 0 ? this.#text.length : end) - 1
  }

  #endWord(): void {
    if (this.#word !== undefined) this.#words.push({ text: this.#word, expands: this.#expands })
    this.#word = undefined
    this.#expands = false
  }

  #endCommand(): void {
    this.#endWord()
    if (this.#words.length > 0) this.#commands.push({ words: this.#words, line: this.#commandLine })
    this.#words = []
  }
}
