import { createHash } from 'node:crypto'
import { countries, countryOf } from '../world/countries.ts'

export interface Place {
  key: string
  name: string
  type: 'country' | 'region' | 'city' | 'zip' | 'country_group'
  country_code: string
  region?: string
  region_id?: number
}

/** `City/Region` of the larger markets; keys are made up and stay the same. */
const citiesByCountry: Readonly<Record<string, string>> = {
  US: 'New York/New York|Los Angeles/California|San Francisco/California|San Diego/California|Chicago/Illinois|Houston/Texas|Austin/Texas|Dallas/Texas|Phoenix/Arizona|Philadelphia/Pennsylvania|Seattle/Washington|Denver/Colorado|Boston/Massachusetts|Miami/Florida|Orlando/Florida|Atlanta/Georgia|Portland/Oregon|Nashville/Tennessee|Detroit/Michigan|Minneapolis/Minnesota|Las Vegas/Nevada|Baltimore/Maryland|Charlotte/North Carolina|Columbus/Ohio|Salt Lake City/Utah',
  GB: 'London/England|Manchester/England|Birmingham/England|Leeds/England|Bristol/England|Liverpool/England|Brighton/England|Edinburgh/Scotland|Glasgow/Scotland|Cardiff/Wales|Belfast/Northern Ireland',
  DE: 'Berlin/Berlin|Hamburg/Hamburg|Munich/Bavaria|Nuremberg/Bavaria|Cologne/North Rhine-Westphalia|Düsseldorf/North Rhine-Westphalia|Frankfurt/Hesse|Stuttgart/Baden-Württemberg|Leipzig/Saxony|Dresden/Saxony|Hanover/Lower Saxony|Bremen/Bremen',
  FR: 'Paris/Île-de-France|Lyon/Auvergne-Rhône-Alpes|Marseille/Provence-Alpes-Côte d’Azur|Nice/Provence-Alpes-Côte d’Azur|Toulouse/Occitanie|Bordeaux/Nouvelle-Aquitaine|Lille/Hauts-de-France|Nantes/Pays de la Loire|Strasbourg/Grand Est',
  IT: 'Rome/Lazio|Milan/Lombardy|Naples/Campania|Turin/Piedmont|Florence/Tuscany|Bologna/Emilia-Romagna|Palermo/Sicily|Venice/Veneto',
  ES: 'Madrid/Community of Madrid|Barcelona/Catalonia|Valencia/Valencian Community|Seville/Andalusia|Málaga/Andalusia|Bilbao/Basque Country|Zaragoza/Aragon',
  PT: 'Lisbon/Lisbon District|Porto/Porto District|Braga/Braga District',
  NL: 'Amsterdam/North Holland|Rotterdam/South Holland|The Hague/South Holland|Utrecht/Utrecht|Eindhoven/North Brabant',
  BE: 'Brussels/Brussels-Capital|Antwerp/Flanders|Ghent/Flanders|Liège/Wallonia',
  AT: 'Vienna/Vienna|Graz/Styria|Linz/Upper Austria|Salzburg/Salzburg|Innsbruck/Tyrol|Klagenfurt/Carinthia|Bregenz/Vorarlberg',
  CH: 'Zurich/Zurich|Geneva/Geneva|Basel/Basel-Stadt|Bern/Bern|Lausanne/Vaud',
  PL: 'Warsaw/Masovian|Kraków/Lesser Poland|Wrocław/Lower Silesian|Gdańsk/Pomeranian|Poznań/Greater Poland',
  CZ: 'Prague/Prague|Brno/South Moravian', SE: 'Stockholm/Stockholm County|Gothenburg/Västra Götaland|Malmö/Skåne',
  NO: 'Oslo/Oslo|Bergen/Vestland', DK: 'Copenhagen/Capital Region|Aarhus/Central Denmark', FI: 'Helsinki/Uusimaa|Tampere/Pirkanmaa',
  IE: 'Dublin/County Dublin|Cork/County Cork|Galway/County Galway', GR: 'Athens/Attica|Thessaloniki/Central Macedonia',
  RO: 'Bucharest/Bucharest|Cluj-Napoca/Cluj', HU: 'Budapest/Budapest|Debrecen/Hajdú-Bihar',
  CA: 'Toronto/Ontario|Ottawa/Ontario|Montreal/Quebec|Quebec City/Quebec|Vancouver/British Columbia|Calgary/Alberta|Edmonton/Alberta|Winnipeg/Manitoba|Halifax/Nova Scotia',
  AU: 'Sydney/New South Wales|Melbourne/Victoria|Brisbane/Queensland|Perth/Western Australia|Adelaide/South Australia|Hobart/Tasmania',
  NZ: 'Auckland/Auckland|Wellington/Wellington|Christchurch/Canterbury',
  IN: 'Mumbai/Maharashtra|Pune/Maharashtra|Delhi/Delhi|Bengaluru/Karnataka|Chennai/Tamil Nadu|Hyderabad/Telangana|Kolkata/West Bengal|Ahmedabad/Gujarat|Jaipur/Rajasthan',
  BR: 'São Paulo/São Paulo (state)|Rio de Janeiro/Rio de Janeiro (state)|Brasília/Federal District|Belo Horizonte/Minas Gerais|Salvador/Bahia|Curitiba/Paraná|Porto Alegre/Rio Grande do Sul',
  MX: 'Mexico City/Distrito Federal|Guadalajara/Jalisco|Monterrey/Nuevo León|Puebla/Puebla|Tijuana/Baja California',
  AR: 'Buenos Aires/Buenos Aires|Córdoba/Córdoba|Rosario/Santa Fe', CO: 'Bogotá/Bogotá D.C.|Medellín/Antioquia|Cali/Valle del Cauca',
  CL: 'Santiago/Santiago Metropolitan|Valparaíso/Valparaíso', PE: 'Lima/Lima Region|Arequipa/Arequipa',
  ID: 'Jakarta/Jakarta|Surabaya/East Java|Bandung/West Java|Denpasar/Bali', PH: 'Manila/Metro Manila|Cebu City/Cebu|Davao City/Davao del Sur',
  VN: 'Ho Chi Minh City/Ho Chi Minh City|Hanoi/Hanoi', TH: 'Bangkok/Bangkok|Chiang Mai/Chiang Mai', MY: 'Kuala Lumpur/Kuala Lumpur|George Town/Penang',
  SG: 'Singapore/Singapore', JP: 'Tokyo/Tokyo|Osaka/Osaka|Kyoto/Kyoto|Nagoya/Aichi|Sapporo/Hokkaido|Fukuoka/Fukuoka',
  KR: 'Seoul/Seoul|Busan/Busan', TW: 'Taipei/Taipei City|Kaohsiung/Kaohsiung City', HK: 'Hong Kong/Hong Kong',
  TR: 'Istanbul/Istanbul|Ankara/Ankara|Izmir/Izmir|Antalya/Antalya', AE: 'Dubai/Dubai|Abu Dhabi/Abu Dhabi', SA: 'Riyadh/Riyadh|Jeddah/Makkah',
  IL: 'Tel Aviv/Tel Aviv District|Jerusalem/Jerusalem District', EG: 'Cairo/Cairo|Alexandria/Alexandria', ZA: 'Johannesburg/Gauteng|Cape Town/Western Cape|Durban/KwaZulu-Natal',
  NG: 'Lagos/Lagos State|Abuja/FCT', KE: 'Nairobi/Nairobi|Mombasa/Mombasa', PK: 'Karachi/Sindh|Lahore/Punjab', BD: 'Dhaka/Dhaka Division|Chittagong/Chittagong Division',
} // prettier-ignore

const number = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUIntBE(0, 6) % below

const regionId = (country: string, name: string): number => 100 + number(`region:${country}:${name}`, 9000)

const cities: Place[] = Object.entries(citiesByCountry).flatMap(([country_code, list]) =>
  list.split('|').map((pair): Place => {
    const [name = '', region = ''] = pair.split('/')
    return {
      key: String(100_000 + number(`city:${country_code}:${pair}`, 2_900_000)),
      name,
      type: 'city',
      country_code,
      region,
      region_id: regionId(country_code, region),
    }
  }),
)
const regions: Place[] = [
  ...new Map(cities.map((city) => [`${city.country_code}:${city.region}`, city])).values(),
].map(({ country_code, region = '' }) => ({
  key: String(regionId(country_code, region)),
  name: region,
  type: 'region',
  country_code,
}))
const nations: Place[] = countries.map(({ code, name }) => ({
  key: code,
  name,
  type: 'country',
  country_code: code,
}))
const groups: Place[] = [
  ['worldwide', 'Worldwide'], ['europe', 'Europe'], ['eea', 'European Economic Area'], ['north_america', 'North America'],
  ['south_america', 'South America'], ['asia', 'Asia'], ['africa', 'Africa'], ['oceania', 'Oceania'],
].map(([key = '', name = '']) => ({ key, name, type: 'country_group', country_code: '' })) // prettier-ignore

const places: readonly Place[] = [...nations, ...groups, ...regions, ...cities]

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')

export interface PlaceQuery {
  q: string
  types: readonly string[]
  country: string | undefined
  region: string | undefined
}

export function searchPlaces({ q, types, country, region }: PlaceQuery): Place[] {
  const asked = fold(q.trim())
  const found = places.filter(
    (place) =>
      (types.length === 0 || types.includes(place.type)) &&
      (country === undefined || place.country_code === country) &&
      (region === undefined || String(place.region_id) === region) &&
      (asked === '' || fold(place.name).startsWith(asked) || place.country_code.toLowerCase() === asked),
  )
  // A postal code belongs to a country the caller names; each is taken as it stands.
  const postal =
    types.includes('zip') && /^\d{3,10}$/.test(asked) && country !== undefined && countryOf(country)
      ? [{ key: `${country}:${q.trim()}`, name: q.trim(), type: 'zip' as const, country_code: country }]
      : []
  return [...postal, ...found]
}

/** As the wire shows a place. */
export const shownPlace = (place: Place) => ({
  key: place.key,
  name: place.name,
  type: place.type,
  ...(place.country_code !== '' && {
    country_code: place.country_code,
    country_name: countryOf(place.country_code)?.name ?? place.country_code,
  }),
  ...(place.region !== undefined && { region: place.region, region_id: place.region_id }),
  supports_region: place.type !== 'country_group',
  supports_city: place.type === 'country' || place.type === 'region',
})
