import type { Source } from './document.ts'

/** The importer that stands for Covalence itself: what was made here, or read from files of definitions as code. */
const ourselves = 'covalence'

/** Whether a source says nothing but that the thing was made here. */
export const isAnonymous = ({ importer, repository, file, sheet, key }: Source): boolean =>
  ['', ourselves].includes(importer) && [repository, file, sheet, key].every((said) => said === '')

/** A source that says more than that the thing was made here; else null. */
export const named = (source: Source | null): Source | null =>
  source === null || isAnonymous(source) ? null : source

/** Whether two sources are one place: the same file, whatever the row, or the same key of an importer without files. */
export const isSamePlace = (one: Source, other: Source): boolean =>
  one.importer === other.importer &&
  one.repository === other.repository &&
  one.file === other.file &&
  (one.file !== '' || one.key === other.key)

/** A source in one line, to be named beside another. */
export const sourceText = (source: Source): string => {
  const { importer, repository, file, sheet, row, key } = source
  if (isAnonymous(source)) return ourselves
  const place = [file, sheet, row].filter((part) => part !== '').join(':')
  const named = [repository, place, file === '' ? key : ''].filter((part) => part !== '').join(' ')
  return importer === '' || importer === ourselves ? named : `${importer} ${named}`.trim()
}
