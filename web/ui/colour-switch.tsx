import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { CheckIcon, DesktopIcon, MoonIcon, SunIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'

const icons = { auto: DesktopIcon, light: SunIcon, dark: MoonIcon }
const schemes: MantineColorScheme[] = ['auto', 'light', 'dark']

/** Chooses light or dark colours, or leaves it to the system. */
export const ColourSwitch = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('shell.colours')}>
          <Icon width={18} height={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const SchemeIcon = icons[scheme]
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              leftSection={<SchemeIcon aria-hidden />}
              rightSection={scheme === colorScheme ? <CheckIcon aria-hidden /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`shell.colourScheme.${scheme}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
