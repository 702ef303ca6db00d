import type { Industry, StudioBrief } from '../brief.ts'
import { pick, randomFrom, seedFrom } from '../random.ts'
import { loaf } from './bread.ts'
import { cup } from './coffee.ts'
import { bottleOfDrink } from './drinks.ts'
import { icedDrink } from './iced-drink.ts'
import { beer, wine } from './wine.ts'
import { crate } from './market.ts'
import { pizza } from './meals.ts'
import { sushi } from './sushi.ts'
import { croissant } from './pastry.ts'
import { bowl, burger } from './plates.ts'
import { cake, iceCream } from './sweets.ts'
import { hairTools } from './salon.ts'
import { glasses, heartPulse } from './wellbeing.ts'
import { bouquet } from './home.ts'
import { storefront } from './shops.ts'
import { serum } from './care.ts'
import { tooth } from './dental.ts'
import { careKit } from './first-aid.ts'
import { stethoscope } from './clinic.ts'
import { pills } from './pharmacy.ts'
import { creamJar } from './cosmetics.ts'
import { perfume } from './perfume.ts'
import { lipstick } from './make-up.ts'
import { nailPolish } from './nails.ts'
import { bicycle } from './bicycle.ts'
import { runningShoe } from './sport.ts'
import { boxingGloves } from './boxing.ts'
import { dumbbells, kettlebell } from './training.ts'
import { yogaMat } from './yoga.ts'
import { car, electricCar, suv } from './vehicles.ts'
import { delivery, scooter } from './two-wheelers.ts'
import { tyre, van } from './workshop.ts'
import { pencils } from './classroom.ts'
import { globe } from './globe.ts'
import { books } from './learning.ts'
import { palette } from './art.ts'
import { conversation } from './lessons.ts'
import { guitar } from './music.ts'
import { laptop, phone } from './devices.ts'
import { handbag, shoppingBag } from './shopping.ts'
import { house, tower } from './buildings.ts'
import { houseKey, villa } from './houses.ts'
import { armchair, sofa } from './rooms.ts'
import { giftStack } from './gifts.ts'
import { cart, doorstep, parcel } from './parcels.ts'
import { camera, headphones, watch } from './gadgets.ts'
import { chip, cloud } from './servers.ts'
import { gamepad } from './gamepad.ts'
import { dress, jacket, shirt } from './clothes.ts'
import { hat, sneaker } from './outfit.ts'
import { jewellery, sunglasses } from './accessories.ts'
import { toolbox, wrenches } from './tools.ts'
import { cleaning, paint } from './household.ts'
import { candle } from './crafts.ts'
import { suitcase } from './leisure.ts'
import { tent } from './camping.ts'
import { balloons } from './party.ts'
import { garden } from './garden.ts'
import { cat, dog } from './pets.ts'
import { subjectWords } from './words.ts'
import type { Subject } from './subject.ts'

const drawings: readonly Subject[] = [
  cup,
  loaf,
  burger,
  bowl,
  bottleOfDrink,
  icedDrink,
  pizza,
  sushi,
  crate,
  cake,
  iceCream,
  croissant,
  wine,
  beer,
  house,
  storefront,
  bouquet,
  serum,
  perfume,
  lipstick,
  nailPolish,
  creamJar,
  hairTools,
  tooth,
  careKit,
  stethoscope,
  pills,
  glasses,
  heartPulse,
  kettlebell,
  dumbbells,
  yogaMat,
  boxingGloves,
  runningShoe,
  bicycle,
  car,
  toolbox,
  wrenches,
  books,
  globe,
  pencils,
  palette,
  guitar,
  conversation,
  phone,
  laptop,
  shoppingBag,
  handbag,
  dress,
  suv,
  electricCar,
  van,
  scooter,
  tyre,
  delivery,
  tower,
  villa,
  houseKey,
  sofa,
  armchair,
  giftStack,
  cart,
  doorstep,
  parcel,
  camera,
  headphones,
  watch,
  chip,
  cloud,
  gamepad,
  jacket,
  shirt,
  hat,
  sneaker,
  jewellery,
  sunglasses,
  cleaning,
  paint,
  candle,
  suitcase,
  tent,
  balloons,
  garden,
  cat,
  dog,
]
const byId = new Map(drawings.map((drawing) => [drawing.id, drawing]))

const ofIndustry: Readonly<Record<Industry, readonly [Subject, ...Subject[]]>> = {
  food: [bowl, cup, crate],
  real_estate: [house, villa, tower],
  fitness: [kettlebell, dumbbells],
  beauty: [serum, creamJar],
  automotive: [car, suv],
  education: [books, pencils, globe],
  healthcare: [stethoscope, careKit, heartPulse],
  ecommerce: [shoppingBag, parcel, cart],
  technology: [phone, laptop, chip],
  fashion: [handbag, dress, sneaker],
  general: [storefront],
}

/**
 * The drawing that shows what the brief sells: by the words of the product, which a coffee house's lemonade is called by
 * and not its house, then by all that is said, by the industry otherwise.
 */
export function subjectFor(brief: StudioBrief, industry: Industry, seed: number): string {
  for (const texts of [[brief.product], [brief.product, brief.business, brief.offer ?? '']]) {
    const text = ` ${texts.join(' ').toLowerCase()} `
    for (const [id, within, words] of subjectWords)
      if (within.includes(industry) && words.test(text)) return id
  }
  return pick(randomFrom(seedFrom(seed, 'subject')), ofIndustry[industry]).id
}

export function subjectOf(id: string): Subject {
  const drawing = byId.get(id)
  if (!drawing) throw new Error(`no drawing is called ${id}`)
  return drawing
}
