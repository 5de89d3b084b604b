import { Button, Collapse, NativeSelect, Switch } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { FlowState, MapStage, Mismatch, type NetworkMap, NetworkQuery } from '#model/contract/network.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { FindField } from '#web/ui/find-field.tsx'
import classes from './filters.module.css'
import type { MapSearch } from './queries.ts'
import type { HeldSearch } from './use-map-search.ts'

/** `enterprises` are null while they are not known yet: then their choice is there, and empty. */
type FiltersProps = { held: HeldSearch; enterprises: NetworkMap['enterprises'] | null }

/** What narrows the map down. */
export const narrowing = [
  'text',
  'vacant',
  'relation',
  'state',
  'stage',
  'mismatch',
  'enterprise',
] as const satisfies (keyof MapSearch)[]

const chosen = ({ search }: HeldSearch): number =>
  narrowing.filter((key) => key !== 'text' && search[key] !== undefined).length

/** What shows the whole map again. */
export const nothingChosen: MapSearch = Object.fromEntries(narrowing.map((key) => [key, undefined]))

/** The ways to narrow the map down, each a choice with "any" first. */
const useChoices = ({ held: { search, change }, enterprises }: FiltersProps) => {
  const { t } = useTranslation()
  const { vacant, relation, state, stage, mismatch, enterprise } = NetworkQuery.shape
  return [
    {
      label: t('network.vacant'),
      any: t('network.anyVacant'),
      value: search.vacant,
      options: ConsumerRole.options.map((value) => ({ value, label: t(`words.role.${value}`) })),
      choose: (value: string) => change({ vacant: vacant.catch(undefined).parse(value) }),
    },
    {
      label: t('network.relation'),
      any: t('network.anyRelation'),
      value: search.relation,
      options: (['internal', 'external'] as const).map((value) => ({ value, label: t(`network.${value}`) })),
      choose: (value: string) => change({ relation: relation.catch(undefined).parse(value) }),
    },
    {
      label: t('network.state'),
      any: t('network.anyState'),
      value: search.state,
      options: FlowState.options.map((value) => ({ value, label: t(`words.serviceState.${value}`) })),
      choose: (value: string) => change({ state: state.catch(undefined).parse(value) }),
    },
    {
      label: t('relationships.list.stage'),
      any: t('network.anyStage'),
      value: search.stage,
      options: MapStage.options.map((value) => ({ value, label: t(`relationships.stage.${value}`) })),
      choose: (value: string) => change({ stage: stage.catch(undefined).parse(value) }),
    },
    {
      label: t('network.mismatch'),
      any: t('network.anyMismatch'),
      value: search.mismatch,
      options: Mismatch.options.map((value) => ({ value, label: t(`network.mismatches.${value}`) })),
      choose: (value: string) => change({ mismatch: mismatch.catch(undefined).parse(value) }),
    },
    {
      label: t('network.enterprise'),
      any: t('network.anyEnterprise'),
      value: search.enterprise,
      options: (enterprises ?? []).map(({ id, name }) => ({ value: id, label: name })),
      choose: (value: string) => change({ enterprise: enterprise.catch(undefined).parse(value) }),
    },
  ].filter(({ options }) => options.length > 0 || enterprises === null)
}

/** Search, and what narrows the map down; folded away where there is little room. */
export const Filters = (props: FiltersProps) => {
  const { held } = props
  const { t } = useTranslation()
  const [isOpen, { toggle }] = useDisclosure(false)
  const isRoomy = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false })
  const choices = useChoices(props)
  const count = chosen(held)
  return (
    <search className={classes.filters}>
      <FindField
        label={t('network.find')}
        text={held.search.text ?? ''}
        // A search opens to what it finds, whatever was opened before.
        change={(text) => held.change({ text: text || undefined, open: undefined })}
      />
      {!isRoomy && (
        <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
          {count === 0 ? t('network.filters') : t('network.filtersSet', { count })}
        </Button>
      )}
      <Collapse expanded={isRoomy || isOpen} className={classes.choices}>
        <div className={classes.choiceRow}>
          {choices.map(({ label, any, value, options, choose }) => (
            <NativeSelect
              key={label}
              label={label}
              value={value ?? ''}
              data={[{ value: '', label: any }, ...options]}
              onChange={(event) => choose(event.currentTarget.value)}
            />
          ))}
        </div>
      </Collapse>
    </search>
  )
}

/** Whether what may be consumed is shown. */
export const DerivedSwitch = ({ held }: Pick<FiltersProps, 'held'>) => {
  const { t } = useTranslation()
  return (
    <Switch
      label={t('network.derived')}
      checked={held.search.derived !== 'hide'}
      onChange={(event) => held.change({ derived: event.currentTarget.checked ? undefined : 'hide' })}
    />
  )
}
