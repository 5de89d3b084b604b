import { Alert, CloseButton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkFlow, NetworkMap } from '#model/contract/network.ts'
import { around } from '#model/network/around.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { isEdge, type Selection } from './drawn-map.ts'
import { NodeFlows } from './map-list.tsx'
import classes from './network.module.css'
import { type MapSearch, networkEdgeQuery } from './queries.ts'
import { useNodeText } from './use-node-text.ts'

type DetailsProps = {
  map: NetworkMap
  search: MapSearch
  selection: Selection | null
  /** Whether the focus comes here. */
  takesFocus: boolean
  select: (selection: Selection | null, byKeyboard: boolean) => void
}

const Service = ({ id, name, vacant }: NetworkFlow['services'][number]) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const { slug } = useWorkspace()
  return (
    <li>
      <TextLink to="/w/$workspace/services/$service" params={{ workspace: slug, service: id }}>
        {name === '' ? t('network.unnamed') : name}
      </TextLink>
      {vacant.length > 0 && (
        <span className={classes.vacant}>
          {t('network.rolesVacant', {
            roles: list(vacant.map((role) => inSentence(t(`words.role.${role}`)))),
          })}
        </span>
      )}
    </li>
  )
}

const Flow = ({ provider, consumer, internal, services }: NetworkFlow) => {
  const { t } = useTranslation()
  return (
    <div className={classes.flows}>
      <h3 className={classes.flowsTitle}>
        {consumer === null ? provider.name : t('network.flow', { from: provider.name, to: consumer.name })}
      </h3>
      {internal !== null && (
        <p className={classes.quiet}>{t(internal ? 'network.internalNote' : 'network.externalNote')}</p>
      )}
      {services.length === 0 ? (
        <p className={classes.quiet}>{t('network.flowNone')}</p>
      ) : (
        <ul>
          {services.map((service) => (
            <Service key={service.id} {...service} />
          ))}
        </ul>
      )}
    </div>
  )
}

const EdgeDetails = ({ search, ends }: { search: MapSearch; ends: { from: string; to: string } }) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const language = useLanguage()
  const query = useQuery(networkEdgeQuery(slug, search, { language, ...ends }))
  if (query.isPending) return <LoadingPanel />
  if (query.isError)
    return (
      <Alert color="red" role="alert">
        {problemText(t, query.error)}
      </Alert>
    )
  const { flows } = query.data
  const isCut = flows.length >= 50 || flows.some(({ services }) => services.length >= 50)
  return (
    <>
      {ends.to.startsWith('audience:') && <p className={classes.quiet}>{t('network.flowDerived')}</p>}
      {flows.map((flow) => (
        <Flow key={flow.relationshipId ?? flow.provider.id} {...flow} />
      ))}
      {flows.length === 0 && <p className={classes.quiet}>{t('network.flowNone')}</p>}
      {isCut && <p className={classes.quiet}>{t('network.flowsMore')}</p>}
    </>
  )
}

const NodeDetails = ({ map, id, select }: Pick<DetailsProps, 'map' | 'select'> & { id: string }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { slug } = useWorkspace()
  const node = map.nodes.find((one) => one.id === id)
  const { vacant } = around(map, id)
  const roles = (count: number) => t('network.roles', { count, number: number(count) })
  return (
    <>
      {vacant.provides + vacant.consumes > 0 && (
        <dl className={classes.facts}>
          <dt>{t('network.vacantProvides')}</dt>
          <dd>{roles(vacant.provides)}</dd>
          <dt>{t('network.vacantConsumes')}</dt>
          <dd>{roles(vacant.consumes)}</dd>
        </dl>
      )}
      <NodeFlows id={id} map={map} select={select} />
      {node && node.services > 0 && (node.kind === 'organisation' || node.kind === 'opened') && (
        <TextLink to="/w/$workspace/catalogue" params={{ workspace: slug }} search={{ provider: id }}>
          {t('network.inCatalogue')}
        </TextLink>
      )}
    </>
  )
}

const useTitle = ({ map, selection }: Pick<DetailsProps, 'map' | 'selection'>): string => {
  const { t } = useTranslation()
  const textOf = useNodeText()
  const nameOf = (id: string): string => {
    const node = map.nodes.find((one) => one.id === id)
    return node ? textOf(node).name : ''
  }
  if (selection === null) return t('network.details')
  return isEdge(selection)
    ? t('network.flow', { from: nameOf(selection.from), to: nameOf(selection.to) })
    : nameOf(selection.node)
}

/** What is selected: what it provides and consumes, which services flow, and which roles are vacant. */
export const Details = ({ map, search, selection, takesFocus, select }: DetailsProps) => {
  const { t } = useTranslation()
  const textOf = useNodeText()
  const title = useTitle({ map, selection })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus && selection !== null) heading.current?.focus()
  }, [takesFocus, selection])
  const node = selection !== null && !isEdge(selection) && map.nodes.find(({ id }) => id === selection.node)
  return (
    <aside
      className={classes.details}
      aria-label={t('network.details')}
      data-empty={selection === null || undefined}
    >
      <div className={classes.detailsHead}>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {selection !== null && (
          <CloseButton aria-label={t('network.closeDetails')} onClick={() => select(null, true)} />
        )}
      </div>
      {node && <p className={classes.quiet}>{textOf(node).detail}</p>}
      {selection === null && <p className={classes.quiet}>{t('network.nothingSelected')}</p>}
      {selection !== null &&
        (isEdge(selection) ? (
          <EdgeDetails search={search} ends={selection} />
        ) : (
          <NodeDetails map={map} id={selection.node} select={select} />
        ))}
    </aside>
  )
}
