import { Button, Checkbox, Group } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListItem } from '#model/contract/relationship-views.ts'
import type { ItemList } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { EntryButtons } from './entry-buttons.tsx'
import { ItemDialog, RemoveItemDialog, SuggestDialog } from './item-dialogs.tsx'
import classes from './relationships.module.css'
import { today, useChange, useRelationship } from './use-relationship.ts'

type Open = { kind: 'edit'; item: ListItem | null } | { kind: 'remove'; item: ListItem } | { kind: 'suggest' }

/** Which side does it, by when, and whether it is done. */
const useItemNote = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ side, dueOn, done }: ListItem): string => {
    const whose = t(`relationships.page.sides.${side}`)
    if (done) return `${whose} · ${t('relationships.page.doneBy', { name: done.by.name, day: day(done.on) })}`
    if (dueOn === null) return whose
    const key = dueOn < today() ? 'relationships.page.overdue' : 'relationships.page.dueOn'
    return `${whose} · ${t(key, { day: day(dueOn) })}`
  }
}

const ItemLine = ({ item, open }: { item: ListItem; open: (next: Open) => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const note = useItemNote()
  const tick = useChange((params, done: boolean) =>
    client.tickListItem({ params: { ...params, item: item.id }, body: { done } }),
  )
  // What was just ticked shows at once; what comes back decides.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const mayList = page.can.includes('list')
  return (
    <li className={classes.entry}>
      <Checkbox
        label={item.what}
        description={note(item)}
        aria-label={t('relationships.page.tick', { what: item.what })}
        checked={wanted ?? item.done !== null}
        disabled={!mayList}
        onChange={({ currentTarget: { checked } }) => {
          setWanted(checked)
          tick.mutate(checked, { onSettled: () => setWanted(null) })
        }}
      />
      {mayList && (
        <EntryButtons
          name={item.what}
          onChange={() => open({ kind: 'edit', item })}
          onRemove={() => open({ kind: 'remove', item })}
        />
      )}
    </li>
  )
}

/** What is to be done when the relationship begins, or when it ends, by both sides. */
export const ListSection = ({ list }: { list: ItemList }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [dialog, setDialog] = useState<Open | null>(null)
  const close = () => setDialog(null)
  const items = page.items.filter((item) => item.list === list)
  const title = t(`relationships.page.lists.${list}`)
  return (
    <Section title={title} lead={t(`relationships.page.listsText.${list}`)}>
      {items.length > 0 && (
        <ul className={classes.entries} aria-label={title}>
          {items.map((item) => (
            <ItemLine key={item.id} item={item} open={setDialog} />
          ))}
        </ul>
      )}
      {page.can.includes('list') && (
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<PlusIcon aria-hidden />}
            aria-label={`${t('relationships.page.addItem')}: ${title}`}
            onClick={() => setDialog({ kind: 'edit', item: null })}
          >
            {t('relationships.page.addItem')}
          </Button>
          {items.length === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${t('relationships.page.suggest')}: ${title}`}
              onClick={() => setDialog({ kind: 'suggest' })}
            >
              {t('relationships.page.suggest')}
            </Button>
          )}
        </Group>
      )}
      {dialog?.kind === 'edit' && <ItemDialog list={list} item={dialog.item} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveItemDialog item={dialog.item} onClose={close} />}
      {dialog?.kind === 'suggest' && <SuggestDialog list={list} onClose={close} />}
    </Section>
  )
}
