import { Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clausesOf } from '#model/definition/clauses.ts'
import type { Definition } from '#model/definition/definition.ts'
import { otherLanguage } from '#web/ui/language.ts'
import { useDocument } from '../document/document-view.ts'
import { fieldText } from '../document/field-text.ts'
import { TypedInput } from '../editing/typed-input.tsx'
import classes from './translation-editor.module.css'

type Translatable = { path: string; field: string; text: string }

/** The texts of a definition that readers of another language need: every text, and what each entry states. */
const translatable = (definition: Definition): Translatable[] =>
  clausesOf(definition).flatMap(({ path, content }) => {
    const [field = path] = path.split('/')
    if (path === 'cost.charged') return []
    if (typeof content === 'string') return [{ path, field, text: content }]
    if (typeof content === 'object' && content !== null && 'statement' in content) {
      return [{ path, field, text: String(content.statement) }]
    }
    return []
  })

/** The texts of the draft beside their translations; translating reopens no signature. */
export const TranslationEditor = ({ onLeave }: { onLeave: () => void }) => {
  const { t } = useTranslation()
  const { definition, draft, page } = useDocument()
  const language = otherLanguage(page.language)
  if (!draft) return null
  const texts = translatable(definition)
  const done = texts.filter(({ path }) => draft.state.translations[language]?.[path]).length
  return (
    <section className={classes.editor}>
      <Group justify="space-between">
        <Title order={2}>
          {t('service.translate.title', { language: t(`words.languageName.${language}`) })}
        </Title>
        <Button variant="default" onClick={onLeave}>
          {t('service.translate.leave')}
        </Button>
      </Group>
      <Text c="dimmed">{t('service.translate.text', { done, all: texts.length })}</Text>
      {texts.map(({ path, field, text }) => (
        <div key={path} className={classes.pair}>
          <div>
            <Text size="sm" c="dimmed">
              {fieldText(t, field, 'label')}
            </Text>
            <p lang={page.language} dir="auto" className={classes.source}>
              {text}
            </p>
          </div>
          <TypedInput
            address={`${language}:${path}`}
            label={t('service.translate.of', { label: fieldText(t, field, 'label') })}
            kind="paragraph"
            language={language}
            maxLength={5000}
          />
        </div>
      ))}
    </section>
  )
}
