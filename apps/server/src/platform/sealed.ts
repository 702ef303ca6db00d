/** Secrets at rest: AES-256-GCM envelopes. `place` is table:row:column; a sealed text moved elsewhere does not open. */
export type Sealer = {
  seal(plain: string, place: string): string
  open(sealed: string, place: string): string
}
