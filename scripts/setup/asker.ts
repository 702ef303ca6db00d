import * as clack from '@clack/prompts'

export type Choice = { value: string; label: string; hint?: string }
type Field = {
  /** Kept when the person just presses Enter. */
  before: string
  placeholder?: string
  problem: (text: string | undefined) => string | undefined
}

/** How questions reach the person at the terminal. Every question may end in `Stopped`. */
export type Asker = {
  choice(message: string, before: string, choices: Choice[]): Promise<string>
  text(message: string, field: Field): Promise<string>
  /** Typed without being shown; a value that is kept is never shown either. */
  secret(message: string, field: Field): Promise<string>
  yes(message: string, before: boolean): Promise<boolean>
  waiting<T>(message: string, work: () => Promise<T>): Promise<T>
  note(title: string, text: string): void
  tell(how: 'good' | 'bad' | 'plain', sentence: string): void
}

/** The person pressed Ctrl-C. */
export class Stopped extends Error {}

export function createTerminalAsker(): Asker {
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (clack.isCancel(answer)) throw new Stopped()
    return answer as Exclude<T, symbol> // the only symbol is the cancelled one
  }
  return {
    choice: async (message, before, choices) =>
      answered(await clack.select({ message, initialValue: before, options: choices })),
    text: async (message, { before, placeholder, problem }) => {
      const answer = await clack.text({
        message,
        initialValue: before,
        ...(placeholder && { placeholder }),
        validate: (text) => problem(text?.trim()),
      })
      return (answered<string | symbol | undefined>(answer) ?? '').trim()
    },
    secret: async (message, { before, placeholder, problem }) => {
      const kept = before ? 'Enter keeps the one there is' : placeholder
      const answer = await clack.password({
        message: kept ? `${message} (${kept})` : message,
        validate: (text) => problem(text?.trim() || before),
      })
      return (answered<string | symbol | undefined>(answer) ?? '').trim() || before
    },
    yes: async (message, before) => answered(await clack.confirm({ message, initialValue: before })),
    waiting: async (message, work) => {
      const spinner = clack.spinner()
      spinner.start(message)
      try {
        return await work()
      } finally {
        spinner.stop(message)
      }
    },
    note: (title, text) => clack.note(text, title),
    tell: (how, sentence) =>
      ({ good: clack.log.success, bad: clack.log.error, plain: clack.log.message })[how](sentence),
  }
}
