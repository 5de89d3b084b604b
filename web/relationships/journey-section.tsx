import { Menu } from '@mantine/core'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RunningStage } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { useChange, useRelationship } from './use-relationship.ts'
import classes from './relationships.module.css'

const Move = () => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const move = useChange((params, stage: RunningStage) =>
    client.changeRelationship({ params, body: { version: page.version, stage } }),
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" loading={move.isPending}>
          {t('relationships.page.move')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {RunningStage.options
          .filter((stage) => stage !== page.stage)
          .map((stage) => (
            <Menu.Item key={stage} onClick={() => move.mutate(stage)}>
              {t(`relationships.stage.${stage}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where the relationship stands on the journey that both sides walk, and what that means. */
export const JourneySection = () => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const { page } = useRelationship()
  const shown = page.stage === 'ended' ? (['ended'] as const) : RunningStage.options
  return (
    <Section
      title={t('relationships.page.journey')}
      actions={page.can.includes('change') ? <Move /> : undefined}
    >
      <ol className={classes.journey}>
        {shown.map((stage) => (
          <li key={stage} className={classes.step} aria-current={stage === page.stage ? 'step' : undefined}>
            {t(`relationships.stage.${stage}`)}
          </li>
        ))}
      </ol>
      <p className={classes.saying}>{t(`relationships.stageText.${page.stage ?? 'unsaid'}`)}</p>
      {page.stageSet && (
        <p className={classes.quiet}>
          {t('relationships.page.setBy', { name: page.stageSet.by.name, day: dayOf(page.stageSet.at) })}
        </p>
      )}
    </Section>
  )
}
