/** What an operator does on the machine itself; nobody reaches it from outside. */
export type Operation = {
  /** `<noun> <verb> <arguments>`, and a word on them. */
  usage: string
  /** @returns false when something of it was refused, which `say` told of */
  run(args: string[], say: (line: string) => void): Promise<boolean>
}
/** By `<noun> <verb>`. */
export type Operations = Readonly<Record<string, Operation>>
