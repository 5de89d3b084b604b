import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergerClashes, OrganisationTies } from '#model/contract/organisations.ts'
import type { Names } from '#model/contract/workspaces.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import classes from './organisations.module.css'

type Some = { count: number; first: readonly (Names | string)[] }

/** The first names of several, and how many more there are. */
const useNamesOf = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  return ({ count, first }: Some): string => {
    const names = first.map((one) => (typeof one === 'string' ? one : nameIn(one, language)))
    const more = count - names.length
    return more === 0
      ? formats.list(names)
      : `${names.join(', ')}, ${t('organisations.andMore', { number: formats.number(more) })}`
  }
}

/** What hangs on an organisation still. */
export const Ties = ({ ties }: { ties: OrganisationTies }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const namesOf = useNamesOf()
  const kinds = ['units', 'members', 'services', 'consumers', 'providers'] as const
  return (
    <ul className={classes.ties}>
      {kinds
        .filter((kind) => ties[kind].count > 0)
        .map((kind) => {
          const { count } = ties[kind]
          const values = { count, number: formats.number(count), names: namesOf(ties[kind]) }
          return <li key={kind}>{t(`organisations.ties.${kind}`, values)}</li>
        })}
    </ul>
  )
}

/** The relationships that keep two organisations apart, and what can be done. */
export const Clashes = ({ clashes }: { clashes: MergerClashes }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const namesOf = useNamesOf()
  return (
    <>
      <ul className={classes.ties}>
        {(['consumers', 'providers'] as const)
          .filter((kind) => clashes[kind].count > 0)
          .map((kind) => {
            const { count } = clashes[kind]
            const values = { count, number: formats.number(count), names: namesOf(clashes[kind]) }
            return <li key={kind}>{t(`organisations.clash.${kind}`, values)}</li>
          })}
        {clashes.eachOther && <li>{t('organisations.clash.eachOther')}</li>}
      </ul>
      <Text>{t('organisations.clash.what')}</Text>
    </>
  )
}
