import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent colour: everything that can be acted on, and nothing else. */
const petrol: MantineColorsTuple = [
  '#e8f5f8',
  '#d2e9ef',
  '#a6d3de',
  '#77bccd',
  '#53a9bf',
  '#3a98b0',
  '#2487a1',
  '#127890',
  '#066a82',
  '#00566b',
]

/** Greys of the dark scheme, with the paper's hue. */
const dark: MantineColorsTuple = [
  '#e6e4df',
  '#c3c8ca',
  '#a3abb0',
  '#8d979c',
  '#3d464b',
  '#2c3438',
  '#1f2528',
  '#14181a',
  '#101416',
  '#0b0e10',
]

const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', sans-serif"
const serif = "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif"

/** Type, space and colour of every screen; what Mantine leaves to CSS is in `global.css`. */
export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: sans,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.35rem + 1.8vw, 2.5rem)', lineHeight: '1.15' },
      h2: { fontSize: '1.45rem', lineHeight: '1.3' },
      h3: { fontSize: '1.15rem', lineHeight: '1.4' },
    },
  },
  lineHeights: { md: '1.6' },
  components: {
    InputWrapper: {
      styles: { description: { lineHeight: 1.4, marginBottom: 6 }, label: { marginBottom: 2 } },
    },
    RadioGroup: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, radius: 'lg', padding: 'lg' } },
    ModalTitle: { defaultProps: { fz: '1.35rem', fw: 600, ff: serif, lh: 1.3 } },
    // Its element would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // The focus goes to the first item: whoever opens a menu with Enter chooses with Enter.
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } },
  },
})
