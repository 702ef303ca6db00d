/** Identifiers that leadgen events carry as bare JSON numbers, beyond 2^53 like all of Meta's. */
const bareIds = /"(leadgen_id|page_id|form_id|ad_id|adgroup_id)":"(\d+)"/g

/**
 * A webhook body as Meta writes it: everything but plain ASCII as `\uXXXX`, slashes escaped, and the identifiers of
 * leads as numbers. Whoever checks a signature must do so over these very bytes.
 */
export const wireJson = (value: unknown, numbers = false): string => {
  const plain = JSON.stringify(value)
  return (numbers ? plain.replaceAll(bareIds, '"$1":$2') : plain)
    .replaceAll('/', String.raw`\/`)
    .replaceAll(
      /[<%@]|[^\u0020-\u007e]/g,
      (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
    )
}
