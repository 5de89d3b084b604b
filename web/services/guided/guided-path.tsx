import { Button, Group, Progress, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Question, questions } from '#model/definition/questions.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { DefinitionDocument } from '../document/definition-document.tsx'
import { DocumentProvider, useDocument } from '../document/document-view.ts'
import { isSaid } from '../document/sections.ts'
import { SaveBar } from '../save-bar.tsx'
import { QuestionFields } from './question-fields.tsx'
import classes from './guided-path.module.css'

const keyOf = (service: string): string => `covalence.guide.${service}`

const lastPlace = (service: string): number => {
  try {
    const place = Number(localStorage.getItem(keyOf(service)))
    return Number.isInteger(place) && place < questions.length ? place : 0
  } catch {
    return 0
  }
}

const rememberPlace = (service: string, place: number): void => {
  try {
    localStorage.setItem(keyOf(service), String(place))
  } catch {
    // Storage may be forbidden: then the path begins anew next time.
  }
}

/** Whether a question has any answer yet: what can be skipped and what is done. */
const useIsAnswered = () => {
  const { definition } = useDocument()
  return ({ list, texts = [], terms }: Question): boolean =>
    [
      ...texts,
      ...(terms ? [terms.path] : []),
      ...(list ? [list.path] : []),
      ...(list?.closed ? [list.closed] : []),
    ].some((path) => isSaid(definition, path))
}

/** Asks for the definition one plain question at a time; what was said grows into the document beside it. */
export const GuidedPath = ({ onLeave }: { onLeave: () => void }) => {
  const { t } = useTranslation()
  const view = useDocument()
  const [place, setPlace] = useState(() => lastPlace(view.page.id))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const isAnswered = useIsAnswered()
  const question = questions[place]

  useEffect(() => {
    rememberPlace(view.page.id, place)
    if (moved.current) heading.current?.focus()
  }, [view.page.id, place])

  const goTo = (next: number) => {
    moved.current = true
    view.setOpen(null)
    if (next >= questions.length) {
      rememberPlace(view.page.id, 0)
      onLeave()
    } else setPlace(next)
  }
  if (!question) return null
  const isLast = place === questions.length - 1
  return (
    <div className={classes.path}>
      <section className={classes.question} aria-labelledby="guided-question">
        <Text size="sm" c="dimmed">
          {t('service.guide.progress', { place: place + 1, all: questions.length })}
        </Text>
        <Progress
          value={(100 * (place + 1)) / questions.length}
          size="sm"
          aria-label={t('service.guide.progress', { place: place + 1, all: questions.length })}
        />
        <Title order={2} id="guided-question" ref={heading} tabIndex={-1} className={classes.asked}>
          {t(`service.guide.${question.id}.question`)}
        </Title>
        <Text c="dimmed">{t(`service.guide.${question.id}.hint`)}</Text>
        <Text size="sm" component="div" className={classes.who}>
          {t('service.guide.who')} <RoleBadge role={question.role} />
        </Text>
        <QuestionFields key={question.id} question={question} />
        <SaveBar inline />
        <Group justify="space-between" mt="md">
          <Button variant="subtle" onClick={onLeave}>
            {t('service.guide.leave')}
          </Button>
          <Group gap="sm">
            {place > 0 && (
              <Button variant="default" onClick={() => goTo(place - 1)}>
                {t('ui.back')}
              </Button>
            )}
            <Button variant={isAnswered(question) ? 'filled' : 'default'} onClick={() => goTo(place + 1)}>
              {isLast
                ? t('service.guide.finish')
                : isAnswered(question)
                  ? t('service.guide.next')
                  : t('service.guide.skip')}
            </Button>
          </Group>
        </Group>
      </section>
      <aside className={classes.document} aria-label={t('service.guide.soFar')}>
        <Text className={classes.soFar}>{t('service.guide.soFar')}</Text>
        <DocumentProvider value={{ ...view, draft: null, line: null, open: null, anchor: () => undefined }}>
          <DefinitionDocument />
        </DocumentProvider>
      </aside>
    </div>
  )
}
