/** What the model and the consent page know about a country. People in millions are those its ads can reach. */
export interface Country {
  code: string
  name: string
  currency: string
  zone: string
  people: number
  /** Average auction price in US dollars per thousand feed impressions. */
  cpm: number
}

const row = (code: string, name: string, currency: string, zone: string, people: number, cpm: number): Country => ({
  code, name, currency, zone, people, cpm,
}) // prettier-ignore

export const countries: readonly Country[] = [
  row('AE', 'United Arab Emirates', 'AED', 'Asia/Dubai', 9, 6.2),
  row('AR', 'Argentina', 'ARS', 'America/Argentina/Buenos_Aires', 32, 1.9),
  row('AT', 'Austria', 'EUR', 'Europe/Vienna', 5, 8.4),
  row('AU', 'Australia', 'AUD', 'Australia/Sydney', 18, 10.8),
  row('BD', 'Bangladesh', 'BDT', 'Asia/Dhaka', 52, 0.7),
  row('BE', 'Belgium', 'EUR', 'Europe/Brussels', 7.5, 7.6),
  row('BG', 'Bulgaria', 'EUR', 'Europe/Sofia', 4, 2.8),
  row('BR', 'Brazil', 'BRL', 'America/Sao_Paulo', 130, 2.3),
  row('CA', 'Canada', 'CAD', 'America/Toronto', 26, 9.7),
  row('CH', 'Switzerland', 'CHF', 'Europe/Zurich', 5, 10.9),
  row('CL', 'Chile', 'CLP', 'America/Santiago', 13, 3.1),
  row('CO', 'Colombia', 'COP', 'America/Bogota', 36, 1.8),
  row('CY', 'Cyprus', 'EUR', 'Asia/Nicosia', 0.9, 4.2),
  row('CZ', 'Czechia', 'CZK', 'Europe/Prague', 6, 4.4),
  row('DE', 'Germany', 'EUR', 'Europe/Berlin', 42, 8.9),
  row('DK', 'Denmark', 'DKK', 'Europe/Copenhagen', 4.3, 9.8),
  row('EE', 'Estonia', 'EUR', 'Europe/Tallinn', 0.8, 4.6),
  row('EG', 'Egypt', 'EGP', 'Africa/Cairo', 46, 0.9),
  row('ES', 'Spain', 'EUR', 'Europe/Madrid', 31, 5.3),
  row('FI', 'Finland', 'EUR', 'Europe/Helsinki', 3.6, 6.9),
  row('FR', 'France', 'EUR', 'Europe/Paris', 42, 6.8),
  row('GB', 'United Kingdom', 'GBP', 'Europe/London', 48, 9.6),
  row('GR', 'Greece', 'EUR', 'Europe/Athens', 6.3, 3.4),
  row('HK', 'Hong Kong', 'HKD', 'Asia/Hong_Kong', 5.6, 7.8),
  row('HR', 'Croatia', 'EUR', 'Europe/Zagreb', 2.3, 3.1),
  row('HU', 'Hungary', 'HUF', 'Europe/Budapest', 5.9, 3.2),
  row('ID', 'Indonesia', 'IDR', 'Asia/Jakarta', 140, 1.1),
  row('IE', 'Ireland', 'EUR', 'Europe/Dublin', 3.2, 8.7),
  row('IL', 'Israel', 'ILS', 'Asia/Jerusalem', 6, 7.4),
  row('IN', 'India', 'INR', 'Asia/Kolkata', 420, 1.3),
  row('IS', 'Iceland', 'ISK', 'Atlantic/Reykjavik', 0.3, 8.1),
  row('IT', 'Italy', 'EUR', 'Europe/Rome', 37, 5.1),
  row('JP', 'Japan', 'JPY', 'Asia/Tokyo', 62, 8.2),
  row('KE', 'Kenya', 'KES', 'Africa/Nairobi', 13, 1.2),
  row('KR', 'South Korea', 'KRW', 'Asia/Seoul', 24, 7.1),
  row('LI', 'Liechtenstein', 'CHF', 'Europe/Vaduz', 0.03, 9.4),
  row('LT', 'Lithuania', 'EUR', 'Europe/Vilnius', 1.8, 3.6),
  row('LU', 'Luxembourg', 'EUR', 'Europe/Luxembourg', 0.4, 8.8),
  row('LV', 'Latvia', 'EUR', 'Europe/Riga', 1.1, 3.5),
  row('MT', 'Malta', 'EUR', 'Europe/Malta', 0.4, 4.9),
  row('MX', 'Mexico', 'MXN', 'America/Mexico_City', 92, 2.6),
  row('MY', 'Malaysia', 'MYR', 'Asia/Kuala_Lumpur', 24, 2.3),
  row('NG', 'Nigeria', 'NGN', 'Africa/Lagos', 40, 1),
  row('NL', 'Netherlands', 'EUR', 'Europe/Amsterdam', 12, 8.3),
  row('NO', 'Norway', 'NOK', 'Europe/Oslo', 4, 10.2),
  row('NZ', 'New Zealand', 'NZD', 'Pacific/Auckland', 3.6, 9.2),
  row('PE', 'Peru', 'PEN', 'America/Lima', 24, 1.6),
  row('PH', 'Philippines', 'PHP', 'Asia/Manila', 88, 1.2),
  row('PK', 'Pakistan', 'PKR', 'Asia/Karachi', 50, 0.7),
  row('PL', 'Poland', 'PLN', 'Europe/Warsaw', 21, 3.5),
  row('PT', 'Portugal', 'EUR', 'Europe/Lisbon', 6.6, 4.1),
  row('RO', 'Romania', 'RON', 'Europe/Bucharest', 10, 2.6),
  row('SA', 'Saudi Arabia', 'SAR', 'Asia/Riyadh', 21, 4.6),
  row('SE', 'Sweden', 'SEK', 'Europe/Stockholm', 7.4, 8.6),
  row('SG', 'Singapore', 'SGD', 'Asia/Singapore', 4.2, 8.4),
  row('SI', 'Slovenia', 'EUR', 'Europe/Ljubljana', 1.1, 3.7),
  row('SK', 'Slovakia', 'EUR', 'Europe/Bratislava', 3, 3.3),
  row('TH', 'Thailand', 'THB', 'Asia/Bangkok', 49, 1.8),
  row('TR', 'Türkiye', 'TRY', 'Europe/Istanbul', 57, 1.5),
  row('TW', 'Taiwan', 'TWD', 'Asia/Taipei', 18, 5.1),
  row('US', 'United States', 'USD', 'America/New_York', 205, 11.9),
  row('VN', 'Vietnam', 'VND', 'Asia/Ho_Chi_Minh', 74, 1.2),
  row('ZA', 'South Africa', 'ZAR', 'Africa/Johannesburg', 26, 2),
]

const byCode = new Map(countries.map((country) => [country.code, country]))
export const countryOf = (code: string): Country | undefined => byCode.get(code)

/** Countries whose ads must name who benefits and who pays (EU and EEA). */
export const transparencyCountries = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)
