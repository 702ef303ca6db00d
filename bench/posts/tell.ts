/** What the twin's own control API answers. */
export async function tell<T>(url: string): Promise<T> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The twin does not tell its state: ${answer.status}`)
  return (await answer.json()) as T // the twin is ours too
}
