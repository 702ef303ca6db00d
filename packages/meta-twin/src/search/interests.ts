import { createHash } from 'node:crypto'
import { chanceOf } from '../deterministic.ts'

export type CategoryKind =
  | 'interests' | 'behaviors' | 'life_events' | 'family_statuses' | 'industries' | 'income'
  | 'education_statuses' | 'relationship_statuses' | 'user_device' | 'user_os' // prettier-ignore

/** Something people can be chosen by. The list is the twin's own; names are common words, ids are made up. */
export interface TargetingOption {
  id: string
  name: string
  kind: CategoryKind
  path: string[]
  topic: string
  /** People in millions, rough. */
  millions: number
}

const interestGroups: Readonly<Record<string, string>> = {
  'Food and drink > Food':
    'Bread|Baking|Pastry|Cakes|Cupcakes|Chocolate|Cookies|Desserts|Pizza|Pasta|Sushi|Burgers|Barbecue|Seafood|Cheese|Organic food|Street food|Fast food|Breakfast|Brunch|Ice cream|Soup|Salad|Noodles|Tacos|Spices',
  'Food and drink > Beverages':
    'Coffee|Espresso|Tea|Juice|Wine|Beer|Craft beer|Cocktails|Whisky|Energy drinks|Smoothies|Mineral water',
  'Food and drink > Restaurants':
    'Restaurants|Coffeehouses|Bakeries|Diners|Food delivery|Fine dining|Bars|Food trucks|Catering',
  'Food and drink > Cooking':
    'Cooking|Recipes|Italian cuisine|French cuisine|Indian cuisine|Mexican cuisine|Thai cuisine|Japanese cuisine|Chinese cuisine|Mediterranean cuisine|Vegetarianism|Veganism|Gluten-free diet',
  'Fitness and wellness':
    'Physical fitness|Running|Marathons|Yoga|Pilates|Meditation|Weight training|CrossFit|Swimming|Dieting|Gyms|Personal training|Nutrition|Aerobics|Zumba|Physical therapy|Massage|Spas|Mindfulness',
  'Sports and outdoors > Sports':
    'Football|American football|Basketball|Baseball|Tennis|Golf|Volleyball|Skiing|Snowboarding|Surfing|Cycling|Mountain biking|Climbing|Horseback riding|Martial arts|Boxing|Hockey|Rugby|Cricket|Badminton',
  'Sports and outdoors > Outdoor recreation':
    'Hiking|Camping|Fishing|Hunting|Boating|Sailing|Kayaking|Bird watching|Outdoor recreation|National parks',
  'Shopping and fashion > Clothing':
    'Clothing|Children’s clothing|Women’s clothing|Men’s clothing|Shoes|Sneakers|Boots|Handbags|Jewellery|Watches|Sunglasses|Hats|Dresses|Knitwear|Lingerie|Vintage clothing|Sustainable fashion|Streetwear',
  'Shopping and fashion > Beauty':
    'Beauty|Cosmetics|Make-up|Hair care|Hairdressing|Skin care|Perfume|Nail care|Tattoos|Beauty salons|Barbershops|Natural cosmetics',
  'Shopping and fashion > Shopping':
    'Online shopping|Boutiques|Coupons|Discount stores|Luxury goods|Shopping centres|Flea markets|Gift shops|Handmade goods|Second-hand goods',
  'Family and relationships':
    'Parenting|Motherhood|Fatherhood|Family|Marriage|Weddings|Dating|Friendship|Babies|Toys|Birthday parties',
  'Hobbies and activities > Home and garden':
    'Gardening|Do it yourself|Interior design|Furniture|Home improvement|Home appliances|Houseplants|Landscaping|Kitchens|Bathrooms|Lighting|Carpentry|Pottery',
  'Hobbies and activities > Arts and music':
    'Photography|Painting|Drawing|Sculpture|Acting|Dance|Singing|Guitar|Piano|Design|Crafts|Knitting|Sewing|Calligraphy|Writing',
  'Hobbies and activities > Pets':
    'Dogs|Cats|Birds|Aquariums|Horses|Rabbits|Pet food|Veterinary medicine|Dog training|Pet adoption',
  'Hobbies and activities > Travel':
    'Travel|Adventure travel|Air travel|Beaches|Cruises|Ecotourism|Hotels|Lakes|Mountains|Nature|Theme parks|Tourism|Vacations|City breaks|Backpacking|Bed and breakfast|Car hire',
  'Hobbies and activities > Vehicles':
    'Cars|Electric vehicles|Hybrid vehicles|Motorcycles|SUVs|Trucks|Scooters|Minivans|Car repair|Motor sports',
  'Business and industry':
    'Small business|Entrepreneurship|Marketing|Advertising|Online advertising|Social media marketing|Sales|Retail|Real estate|Banking|Personal finance|Investment|Insurance|Management|Human resources|Construction|Architecture|Agriculture|Manufacturing|Higher education|Nursing|Law|Science|Engineering|Consulting|Logistics|Non-profit organisations',
  'Technology > Computers':
    'Computers|Laptops|Tablets|Software|Computer memory|Web design|Web development|Programming|Cloud computing|Artificial intelligence|Computer security|Network storage',
  'Technology > Consumer electronics':
    'Smartphones|Mobile phones|Cameras|Television|Audio equipment|Headphones|Game consoles|Smart homes|Wearables|Drones|Projectors|GPS devices',
  'Entertainment > Reading':
    'Books|E-books|Magazines|Newspapers|Comics|Fiction|Non-fiction|Romance novels|Mystery fiction|Manga',
  'Entertainment > Movies and TV':
    'Films|Action films|Animated films|Comedy films|Documentary films|Horror films|Science-fiction films|Television series|Reality TV|Talk shows|Anime',
  'Entertainment > Music':
    'Music|Pop music|Rock music|Jazz|Classical music|Hip hop|Electronic music|Country music|Blues|Heavy metal|Folk music|Reggae|Soul music|Concerts|Music festivals',
  'Entertainment > Games':
    'Video games|Board games|Card games|Puzzles|Role-playing games|Strategy games|Racing games|Simulation games|Online games|E-sports',
  'Entertainment > Live events':
    'Theatre|Ballet|Bars and nightlife|Nightclubs|Dance halls|Parties|Festivals|Museums|Plays|Exhibitions',
}

const otherGroups: readonly [CategoryKind, string, string][] = [
  ['behaviors', 'Purchase behaviour', 'Engaged shoppers'],
  ['behaviors', 'Digital activities', 'Facebook Page admins|Small business owners|Early technology adopters|Technology late adopters|Canvas gaming|Console gamers|Food and drink creators|Fashion creators|Travel creators|Internet personality creators'],
  ['behaviors', 'Travel', 'Frequent travellers|Frequent international travellers|Commuters|Returned from travel one week ago|Returned from travel two weeks ago'],
  ['behaviors', 'Expats', 'Lives abroad|Family of those who live abroad|Friends of those who live abroad'],
  ['behaviors', 'Seasonal and events', 'Football fans|Cricket enthusiasts|Ramadan (month)'],
  ['behaviors', 'Mobile device user', 'Uses a new device|Uses a mobile device for less than 25 days|Network connection: 4G|Network connection: Wi-Fi'],
  ['life_events', 'Life events', 'Upcoming birthday|Anniversary within 30 days|Newly engaged (6 months)|Newlywed (1 year)|New relationship|New job|Recently moved|Away from family|Away from home town|Long-distance relationship|Friends of people with birthdays in a week'],
  ['family_statuses', 'Parents', 'New parents (0–12 months)|Parents with toddlers (01–02 years)|Parents with preschoolers (03–05 years)|Parents with early school-age children (06–08 years)|Parents with preteens (09–12 years)|Parents with teenagers (13–17 years)|Parents with adult children (18–26 years)|Parents (All)'],
  ['industries', 'Work', 'Administrative services|Architecture and engineering|Arts, entertainment, sport and media|Business and finance|Cleaning and maintenance services|Community and social services|Computation and mathematics|Construction and extraction|Education and libraries|Farming, fishing and forestry|Food and restaurants|Healthcare and medical services|IT and technical services|Legal services|Management|Production|Sales|Transport and moving'],
  ['income', 'Financial', 'Household income: top 5% of ZIP codes (US)|Household income: top 10% of ZIP codes (US)|Household income: top 10–25% of ZIP codes (US)|Household income: top 25–50% of ZIP codes (US)'],
  ['education_statuses', 'Education level', 'At high school|At university|University graduate|Master’s degree|Doctorate degree|Some university'],
  ['relationship_statuses', 'Relationship status', 'Single|In a relationship|Married|Engaged|Divorced|Separated|Widowed|Civil union|Domestic partnership'],
] // prettier-ignore

const idOf = (kind: string, name: string): string =>
  `6003${String(createHash('sha256').update(`${kind}:${name}`).digest().readUIntBE(0, 6) % 10 ** 9).padStart(9, '0')}`

const sizeOf = (kind: string, name: string): number =>
  Math.round((4 + 900 * chanceOf('audience', kind, name)() ** 2) * 10) / 10

const option = (kind: CategoryKind, path: string[], name: string): TargetingOption => ({
  id: idOf(kind, name),
  name,
  kind,
  path: [...path, name],
  topic: path.at(-1) ?? '',
  millions: sizeOf(kind, name),
})

const capital = { interests: 'Interests', behaviors: 'Behaviours' } as const

export const targetingOptions: readonly TargetingOption[] = [
  ...Object.entries(interestGroups).flatMap(([group, names]) =>
    names.split('|').map((name) => option('interests', [capital.interests, ...group.split(' > ')], name)),
  ),
  ...otherGroups.flatMap(([kind, group, names]) =>
    names
      .split('|')
      .map((name) => option(kind, [kind === 'behaviors' ? capital.behaviors : 'Demographics', group], name)),
  ),
]

const byId = new Map(targetingOptions.map((known) => [known.id, known]))
export const targetingOption = (id: string): TargetingOption | undefined => byId.get(id)

/** Options Meta has retired: they may still stand in old ad sets, and are refused in new ones. */
export const retiredOptions: ReadonlySet<string> = new Set([
  '6003030000001',
  '6003030000002',
  '6015559470583',
])

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')

/** Options whose name, or a word of it, begins with the query; whole names first, then the larger ones. */
export function searchOptions(query: string, kinds?: readonly CategoryKind[]): TargetingOption[] {
  const asked = fold(query.trim())
  const stem = asked.length > 4 ? asked.replace(/(ies|es|s|ing)$/, '') : asked
  return targetingOptions
    .filter(
      ({ name, kind, topic }) =>
        (kinds === undefined || kinds.includes(kind)) &&
        (fold(name)
          .split(/[\s,()-]+/)
          .some((word) => word.startsWith(stem)) ||
          fold(name).startsWith(asked) ||
          (asked.length > 3 && fold(topic).includes(asked))),
    )
    .sort((one, other) => rank(other, asked) - rank(one, asked) || other.millions - one.millions)
}

const rank = ({ name }: TargetingOption, asked: string): number =>
  fold(name) === asked ? 2 : fold(name).startsWith(asked) ? 1 : 0

export const boundsOf = ({ millions }: TargetingOption) => ({
  audience_size_lower_bound: Math.round(millions * 850_000),
  audience_size_upper_bound: Math.round(millions * 1_000_000),
})
