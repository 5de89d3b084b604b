import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need } from '#model/contract/needs.ts'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Row } from '#web/ui/rows.tsx'
import { NeedStateBadge } from '#web/ui/state-badge.tsx'
import classes from './needs.module.css'

/** Who stated a need, for which organisation, and when. */
export const useStatedBy = () => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  return ({ statedBy, organisation, statedAt }: Need): string => {
    const name = statedBy.name || t('needs.byLink')
    const about = { name, when: dayOf(statedAt) }
    return organisation
      ? t('needs.byFor', { ...about, organisation: organisation.name })
      : t('needs.by', about)
  }
}

type NeedRowProps = { need: Need; workspace: string; children?: ReactNode }

/** One need in a list: its words first, then who said them and whatever else the list tells. */
export const NeedRow = ({ need, workspace, children }: NeedRowProps) => {
  const statedBy = useStatedBy()
  return (
    <Row aside={<NeedStateBadge state={need.state} />}>
      <TextLink
        to="/w/$workspace/needs/$need"
        params={{ workspace, need: need.id }}
        className={classes.what}
        lineClamp={2}
      >
        {need.what}
      </TextLink>
      <Text size="sm" c="dimmed" mt={4}>
        {statedBy(need)}
      </Text>
      {children}
    </Row>
  )
}
