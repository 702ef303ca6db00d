/**
 * Secrets at rest: AES-256-GCM envelopes, in columns called `<what>_sealed`. `place` is `<table>:<key of the row>:<what>`:
 * a sealed text moved elsewhere does not open, and reseal.ts finds every one.
 */
export type Sealer = {
  seal(plain: string, place: string): string
  open(sealed: string, place: string): string
}
