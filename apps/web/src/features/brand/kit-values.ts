import type { BrandKit, MediaId, PageReading, SaveBrand } from '@adwright/contract'
import type { Choice } from '../../business/page-reading/choice.ts'
import { withScheme } from '../../business/web-address.ts'

/** The form's fields: the contract's, with an address that may be empty while it is typed. */
export type KitValues = Omit<SaveBrand, 'version' | 'webAddress'> & { webAddress: string }

export function valuesOf(kit: BrandKit): KitValues {
  const { logo: _logo, updatedAt: _at, version: _version, webAddress, ...fields } = kit
  return { ...fields, webAddress: webAddress ?? '' }
}

export function bodyOf({ webAddress, ...values }: KitValues, version: number): SaveBrand {
  return { ...values, webAddress: withScheme(webAddress) || null, version }
}

const mostColours = 6

/** The form with what a person took of a page; what the page did not say stays as it was. */
export function withReading(
  values: KitValues,
  found: PageReading,
  choice: Choice,
  logoId: MediaId | null,
): KitValues {
  const taken = [...choice.colours, ...values.colours.filter((one) => !choice.colours.includes(one))]
  const places = choice.places
    ? {
        language: found.language?.value ?? values.language,
        country: found.country?.value ?? values.country,
        currency: found.currency?.value ?? values.currency,
      }
    : {}
  return {
    ...values,
    ...places,
    name: (choice.name && found.name?.value) || values.name,
    about: (choice.about && found.about?.value) || values.about,
    webAddress: values.webAddress || found.url,
    colours: choice.colours.length > 0 ? taken.slice(0, mostColours) : values.colours,
    logoId: logoId ?? values.logoId,
  }
}
