// A map or list is checked by name only: the generated types know its insides less well than ours do, and the
// conformance registry checks those on the wire.
type Kind<Theirs, Mine> = NonNullable<Mine> extends object ? unknown : Theirs

/**
 * Our parameters of one operation, checked against the generated ones while compiling: a name Meta does not know, or
 * a value of another kind, is a type error where the type is declared. What Meta takes and nobody needs stays out.
 */
export type ParamsOf<
  Operation,
  Ours extends {
    [Name in keyof Ours]: Name extends keyof Operation ? Kind<Operation[Name], Ours[Name]> : never
  },
> = Ours
