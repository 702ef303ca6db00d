/** Mozilla's list ships no types; this is all of it. */
declare module 'fxa-common-password-list' {
  const list: {
    /** Whether it is among the 50,000 of at least eight signs that people choose most; in small letters. */
    test(password: string): boolean
  }
  export default list
}
