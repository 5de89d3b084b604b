import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PartName, partNames } from '#model/definition/definition.ts'
import { type SuggestOnly, WritingSide } from '#model/live/suggest-only.ts'
import { client } from '#web/client.ts'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { Card } from './card.tsx'
import classes from './column.module.css'

/** The side that only suggests changes to a part; none where everybody invited writes it. */
const suggesting = (suggestOnly: SuggestOnly, part: PartName): WritingSide | 'none' =>
  suggestOnly[part]?.[0] ?? 'none'

const limitedIn = (suggestOnly: SuggestOnly): PartName[] =>
  partNames.filter((part) => suggesting(suggestOnly, part) !== 'none')

type PartChoiceProps = {
  part: PartName
  suggestOnly: SuggestOnly
  choose: (next: SuggestOnly) => void
}

const PartChoice = ({ part, suggestOnly, choose }: PartChoiceProps) => {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="sm"
      label={t(`words.part.${part}`)}
      value={suggesting(suggestOnly, part)}
      onChange={({ currentTarget: { value } }) => {
        const side = WritingSide.safeParse(value).data
        choose({ ...suggestOnly, [part]: side ? [side] : [] })
      }}
      data={(['none', ...WritingSide.options] as const).map((side) => ({
        value: side,
        label: t(`service.whoWrites.suggesting.${side}`),
      }))}
    />
  )
}

/** The parts that one side only suggests changes to. */
const Told = ({ suggestOnly }: { suggestOnly: SuggestOnly }) => {
  const { t } = useTranslation()
  const limited = limitedIn(suggestOnly)
  if (limited.length === 0) return <p className={classes.quiet}>{t('service.whoWrites.everybody')}</p>
  return (
    <ul className={classes.list}>
      {limited.map((part) => (
        <li key={part}>
          <strong>{t(`words.part.${part}`)}</strong>{' '}
          <span className={classes.quiet}>
            {t(`service.whoWrites.suggesting.${suggesting(suggestOnly, part)}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The same, to be set. */
const Setting = ({ workspace, suggestOnly }: { workspace: string; suggestOnly: SuggestOnly }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, variables } = useServiceAction(
    { workspace, service: page.id },
    (params, next: SuggestOnly) => client.setWhoWrites({ params, body: { suggestOnly: next } }),
  )
  const shown = isPending ? variables : suggestOnly
  return (
    <Card
      title={t('service.whoWrites.title')}
      actions={
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'service.whoWrites.done' : 'service.whoWrites.change')}
        </Button>
      }
    >
      {isOpen ? (
        <>
          <p className={classes.quiet}>{t('service.whoWrites.hint')}</p>
          {partNames.map((part) => (
            <PartChoice key={part} part={part} suggestOnly={shown} choose={mutate} />
          ))}
        </>
      ) : (
        <Told suggestOnly={shown} />
      )}
    </Card>
  )
}

/** Which side writes which part of the draft: told in a few words, and set by whoever may. */
export const WhoWritesCard = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { draft, page } = useDocument()
  const suggestOnly = page.draft?.suggestOnly
  if (!draft || !suggestOnly) return null
  if (page.can.includes('set-who-writes')) return <Setting workspace={workspace} suggestOnly={suggestOnly} />
  if (limitedIn(suggestOnly).length === 0) return null
  return (
    <Card title={t('service.whoWrites.title')}>
      <Told suggestOnly={suggestOnly} />
    </Card>
  )
}
