/** A closed list for the editor, an open one for the wire: Meta adds values without notice. */
export type Open<Known extends string> = Known | (string & {})
