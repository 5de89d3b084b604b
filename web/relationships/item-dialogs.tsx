import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListItem } from '#model/contract/relationship-views.ts'
import { DoingSide, type ItemList, type NewItem } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useStartingItems } from './starting-items.ts'
import { useChange } from './use-relationship.ts'

type ItemDialogProps = { list: ItemList; item: ListItem | null; onClose: () => void }

/** Adds or rewords what is to be done: which side does it, and by when. */
export const ItemDialog = ({ list, item, onClose }: ItemDialogProps) => {
  const { t } = useTranslation()
  const [what, setWhat] = useState(item?.what ?? '')
  const [side, setSide] = useState<DoingSide>(item?.side ?? 'both')
  const [due, setDue] = useState(item?.dueOn ?? '')
  const save = useChange(
    (params, body: Omit<NewItem, 'list'>) =>
      item === null
        ? client.addListItems({ params, body: { items: [{ list, ...body }] } })
        : client.changeListItem({
            params: { ...params, item: item.id },
            body: { ...body, version: item.version },
          }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t(`relationships.page.lists.${list}`)}
      confirm={item === null ? t('ui.add') : t('ui.save')}
      busy={save.isPending}
      missing={what.trim() === '' ? [t('relationships.page.what')] : []}
      error={save.error}
      onConfirm={() => save.mutate({ what, side, dueOn: due === '' ? null : due })}
      onClose={onClose}
    >
      <TextInput
        label={t('relationships.page.what')}
        required
        maxLength={350}
        data-autofocus
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('relationships.page.side')}
        value={side}
        data={DoingSide.options.map((value) => ({ value, label: t(`relationships.page.sides.${value}`) }))}
        onChange={(event) => setSide(DoingSide.parse(event.currentTarget.value))}
      />
      <TextInput
        label={t('relationships.page.due')}
        type="date"
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

/** Offers usual points to start from: each can be left out. */
export const SuggestDialog = ({ list, onClose }: { list: ItemList; onClose: () => void }) => {
  const { t } = useTranslation()
  const items = useStartingItems(list)
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = items.filter(({ what }) => !left.includes(what))
  const add = useChange((params, all: NewItem[]) => client.addListItems({ params, body: { items: all } }), {
    done: onClose,
    shown: true,
  })
  return (
    <ConfirmDialog
      title={t('relationships.page.suggestTitle')}
      text={t('relationships.page.suggestText')}
      confirm={t('relationships.page.suggestSubmit')}
      size="lg"
      busy={add.isPending}
      error={add.error}
      onConfirm={() => (chosen.length === 0 ? onClose() : add.mutate(chosen))}
      onClose={onClose}
    >
      <Stack gap="sm">
        {items.map(({ what, side }) => (
          <Checkbox
            key={what}
            label={what}
            description={t(`relationships.page.sides.${side}`)}
            checked={!left.includes(what)}
            onChange={({ currentTarget: { checked } }) =>
              setLeft((now) => (checked ? now.filter((one) => one !== what) : [...now, what]))
            }
          />
        ))}
      </Stack>
    </ConfirmDialog>
  )
}

/** Takes something off a list. */
export const RemoveItemDialog = ({ item, onClose }: { item: ListItem; onClose: () => void }) => {
  const { t } = useTranslation()
  const remove = useChange(
    (params, { id, version }: ListItem) =>
      client.removeListItem({ params: { ...params, item: id }, query: { version } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.removeOf', { name: item.what })}
      text={t('relationships.page.removeText')}
      confirm={t('ui.remove')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(item)}
      onClose={onClose}
    />
  )
}
