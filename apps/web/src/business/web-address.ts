/** `harbour.example/menu` → `https://harbour.example/menu`; anything else is left for the check to judge. */
export function withScheme(url: string): string {
  const text = url.trim()
  return /^[^\s:/]+\.[^\s]+$/.test(text) ? `https://${text}` : text
}
