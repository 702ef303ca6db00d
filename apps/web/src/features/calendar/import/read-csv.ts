import { calendarWords } from '../../../lib/calendar-words.ts'

const t = calendarWords.import

export type CsvSource = { name: string; csv: string }

const MOST_BYTES = 900_000

/** The text of a CSV file. Spreadsheets save it in UTF-8, or in the code page of Western Windows. */
export async function readCsv(file: File): Promise<CsvSource | { problem: string }> {
  const { name } = file
  if (file.size > MOST_BYTES) return { problem: t.tooLarge(name) }
  try {
    const csv = decodeCsv(await file.arrayBuffer())
    return csv.trim() === '' ? { problem: t.empty(name) } : { name, csv }
  } catch {
    return { problem: t.unreadable(name) }
  }
}

export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
