import type { StudioBrief } from '../brief.ts'

type Told = Pick<StudioBrief, 'business' | 'product'> & Partial<Pick<StudioBrief, 'offer' | 'audience'>>

/**
 * Stems of words that promise something which can be untrue: rank, price, speed, freshness, cure, proof. A text may use
 * one only where the brief has the same stem. Languages we cannot check are held to their figures.
 */
const promises: readonly RegExp[] = [
  // English
  /\b(best|finest|leading|number one|no\.? ?1|cheap\w*|lowest|free|guarantee\w*|proven|certified|award\w*|official\w*|exclusive\w*|limited|last chance|only today|instant\w*|same.day|overnight|fast\w*|fresh\w*|organic|natural|handmade|hand.?made|healthy|cure\w*|clinical\w*|doctor\w*|trusted|loved by|thousands|millions|save|discount\w*|sale|bargain|original|authentic|local\w*|sustainab\w*|eco\w*)\b/giu,
  // German
  /(?<!\p{L})(best(?!el|eh|imm|and)\p{L}*|führend\p{L}*|günstig\p{L}*|billig\p{L}*|kostenlos\p{L}*|gratis|garantie\p{L}*|garantiert\p{L}*|zertifiziert\p{L}*|ausgezeichnet\p{L}*|offiziell\p{L}*|exklusiv\p{L}*|nur heute|sofort|schnell\p{L}*|frisch\p{L}*|bio|natürlich\p{L}*|handgemacht\p{L}*|gesund\p{L}*|heil\p{L}*|sparen|rabatt\p{L}*|original|regional\p{L}*|nachhaltig\p{L}*)(?!\p{L})/giu,
  // French, Spanish, Italian, Portuguese
  /(?<!\p{L})(meilleur\p{L}*|gratuit\p{L}*|garanti\p{L}*|certifi\p{L}*|officiel\p{L}*|exclusi\p{L}*|rapid\p{L}*|frais|fraîch\p{L}*|bio|naturel\p{L}*|artisanal\p{L}*|promo\p{L}*|soldes|mejor\p{L}*|gratis|garant\p{L}*|oficial\p{L}*|fresc\p{L}*|natural\p{L}*|casero\p{L}*|descuento\p{L}*|oferta\p{L}*|miglior\p{L}*|gratuit\p{L}*|ufficial\p{L}*|esclusiv\p{L}*|artigianal\p{L}*|sconto\p{L}*|melhor\p{L}*|grátis|artesanal|desconto\p{L}*)(?!\p{L})/giu,
]
const figures = /[\p{Nd}][\p{Nd}.,:]*|[%٪％$€£¥₹₺₪₩₽฿]/gu

/** What the text says and the brief does not: figures, signs of money and share, and words that promise. */
export function unfoundedClaims(text: string, brief: Told): string[] {
  const told = [brief.business, brief.product, brief.offer ?? '', brief.audience ?? '']
    .join(' ')
    .toLowerCase()
  const known = new Set(told.match(figures)?.map(bare) ?? [])
  const wrongFigures = (text.match(figures) ?? []).filter((figure) => !known.has(bare(figure)))
  const wrongWords = promises
    .flatMap((stems) => text.match(stems) ?? [])
    .filter((word) => !told.includes(stemOf(word)))
  return [...new Set([...wrongFigures, ...wrongWords.map((word) => word.toLowerCase())])]
}

const bare = (figure: string): string => figure.replace(/[.,:]+$/u, '')
// endings change with case and number
const stemOf = (word: string): string => word.toLowerCase().slice(0, Math.max(4, word.length - 3))
