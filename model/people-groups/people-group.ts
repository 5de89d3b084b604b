/** How many organisations a group may have all staff of, and how many people by name. */
export const mostStaffOf = 50
export const mostMembers = 2000
/** As many addresses as are pasted at once. */
export const mostAddresses = 500

const separators = /[\s,;]+/
const around = /^[<("'[]+|[>)"'\].]+$/g

/**
 * The addresses in a text that was pasted, each once, in their order and in small letters: with commas, semicolons, spaces
 * or lines between them, alone or behind a name. What holds no “@” is the name of somebody and is passed over.
 */
export const addressesIn = (pasted: string): string[] => [
  ...new Set(
    pasted
      .split(separators)
      .map((piece) =>
        piece
          .replaceAll(around, '')
          .replace(/^mailto:/i, '')
          .toLowerCase(),
      )
      .filter((piece) => piece.includes('@')),
  ),
]
