import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const sent = (name: string) => stage.server.state.calls.filter((call) => call.name === name)
const bodyOf = (name: string) => sent(name).at(-1)?.body
const headline = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Headline of scene ${number}` })

async function writeStoryboard(page: Page): Promise<void> {
  await page.getByLabel('What is the film about?').fill('Iced oat latte')
  await page.getByRole('textbox', { name: 'Web address' }).fill('https://harbour.example')
  await page.getByRole('button', { name: 'Write the storyboard' }).click()
  await headline(page, 1).waitFor()
}

test('a sentence becomes a storyboard, and that a film in two shapes', async () => {
  const { page, complaints, leave } = await stage.visit('/studio/video')
  await page.getByRole('checkbox', { name: /Square/ }).check({ force: true })
  await writeStoryboard(page)
  expect(bodyOf('draftStoryboard')).toMatchObject({
    briefId: id('brief', 50),
    style: 'commercial',
    seconds: 15,
  })
  await stage.look(page, 390, 'dark')
  await expect.poll(() => stage.axe(page), { timeout: 10_000 }).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')

  await page.getByRole('button', { name: 'Make the film in 2 shapes' }).click()
  await page.getByText('Making the film', { exact: true }).first().waitFor()
  expect(bodyOf('generateVideo')).toMatchObject({ ratios: ['9:16', '1:1'], storyboard: { music: 'upbeat' } })
  stage.server.films.percent = 40
  await page.getByText('Scene 2: 40 %').waitFor({ state: 'attached' })
  // The film is in the address: whoever comes back finds it.
  await page.reload()
  await page.getByText('Making the film', { exact: true }).first().waitFor()
  stage.server.films.percent = 100
  const player = page.getByRole('group', { name: 'Film: Slow coffee' })
  await player.waitFor()
  // On a phone the form lies above it: whoever comes to a film sees the film.
  await stage.look(page, 390, 'light')
  await page.reload()
  await player.waitFor()
  await expect.poll(async () => (await player.boundingBox())!.y).toBeLessThan(400)
  await stage.look(page, 1440, 'light')
  await page.getByRole('radio', { name: '1:1' }).click()
  await page.waitForURL(/cut=1x1/)
  await page.getByRole('link', { name: 'Video, MP4' }).waitFor()
  await expect.poll(() => stage.axe(page), { timeout: 10_000 }).toEqual([])
  expect(await page.getByRole('link', { name: 'Use in post' }).getAttribute('href')).toContain('mediaId=')
  await page.getByRole('button', { name: 'Make all shapes' }).click()
  await expect.poll(() => bodyOf('generateVideo')).toMatchObject({ ratios: ['4:5', '16:9'] })
  expect(complaints.filter((line) => !line.includes('.mp4'))).toEqual([])
  await leave()
})

test('scenes are changed, moved by keys and taken back, and the server puts their times right', async () => {
  const { page, leave } = await stage.visit('/studio/video')
  await page.getByRole('button', { name: 'Photos and clips' }).click()
  await page.getByRole('menuitem', { name: 'Choose from the library' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clip: slow-pour.mov' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Use this file' }).click()
  await writeStoryboard(page)
  await page.getByRole('button', { name: 'What it shows, Scene 2' }).click()
  await page.getByRole('menuitem', { name: /^Clip 1/ }).click()
  const clip = page.getByRole('group', { name: 'Clip of scene 2' })
  await clip.getByRole('slider', { name: 'Begins at' }).press('PageUp')
  await clip.getByText('1 s of 47.2 s').waitFor()
  await clip.getByRole('switch', { name: 'Steady the picture' }).click()
  const shown = { mediaId: id('media', 506), clip: { fromSeconds: 1, steady: true } }
  await expect
    .poll(() => bodyOf('checkStoryboard'))
    .toMatchObject({ storyboard: { scenes: [{}, shown, {}] } })
  await stage.look(page, 390, 'dark')
  await expect.poll(() => stage.axe(page), { timeout: 10_000 }).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')

  await headline(page, 1).fill('Words that nobody can read in the time that this scene stands')
  await page.getByText('Shorten the words.').waitFor()
  await page.getByRole('button', { name: 'Scene 1 longer by a beat' }).click()
  await expect
    .poll(() => bodyOf('checkStoryboard'))
    .toMatchObject({ storyboard: { scenes: [{ beats: 7 }, { beats: 12 }, { beats: 10 }] } })
  // Its answer took the beat from the last scene.
  await page.getByRole('button', { name: /^Scene 3, 4.8 s/ }).waitFor()

  const handle = page.getByRole('button', { name: 'Move scene 1 of 3. Arrow keys move it.' })
  await handle.press('ArrowDown')
  expect(await headline(page, 1).inputValue()).toBe('Iced oat latte')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    'Move scene 2',
  )
  await page.getByRole('button', { name: 'Undo' }).first().click()
  expect(await headline(page, 2).inputValue()).toBe('Iced oat latte')

  // Other wishes do not write over what the person wrote: they are asked.
  await page.getByRole('radio', { name: /Social/ }).check({ force: true })
  await page.getByText('Your wishes have changed since').waitFor()
  expect(sent('draftStoryboard')).toHaveLength(1)
  await page.getByRole('button', { name: 'Write it anew' }).first().click()
  await expect.poll(() => headline(page, 1).inputValue()).toBe('Slow coffee')
  // Of one that nobody changed, another is written by itself.
  await page.getByRole('radio', { name: /Commercial/ }).check({ force: true })
  await expect.poll(() => sent('draftStoryboard').length).toBe(3)
  await leave()
})

test('without an encoder it says so, and a film that failed can be made again', async () => {
  stage.server.films.encoder = null
  const { page, leave } = await stage.visit('/studio/video')
  await page.getByText('This server cannot make videos yet').waitFor()
  await writeStoryboard(page)
  expect(await page.getByRole('button', { name: 'Make the film' }).isDisabled()).toBe(true)
  stage.server.films.encoder = 'ffmpeg'
  await page.reload()
  await page.getByRole('button', { name: 'Make the film' }).click()
  await page.getByText('Making the film', { exact: true }).first().waitFor()
  stage.server.films.failure = 'The disk is full. Make room and try again.'
  await page.getByText('The disk is full.').waitFor()
  stage.server.films.failure = null
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => sent('generateVideo').length).toBe(2)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Cancelled', { exact: true }).first().waitFor()
  await leave()
})

test('those who may only look see films and no form', async () => {
  stage.server.state.role = 'analyst'
  const { page, leave } = await stage.visit('/studio/video')
  await page.getByText('Making new ones takes the role').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Write the storyboard' }).count()).toBe(0)
  await leave()
})

test('a film becomes the video of an ad, another ad takes one of the library, and the campaign has both', async () => {
  stage.server.putFilm(['9:16', '1:1'])
  const { page, complaints, leave } = await stage.visit(`/studio/video?run=${id('vgen', 1)}`)
  await page.getByRole('link', { name: 'Use in ad' }).click()
  // No ad was chosen yet: the posters are read, and the film is in the first.
  await page.waitForURL(/step=preview.*ads=/)
  await page.getByRole('radio', { name: 'Video' }).and(page.locator('[aria-checked=true]')).waitFor()
  const playing = async () =>
    page.locator('figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const { src, muted, loop, paused, poster } = figure.querySelector('video') ?? {}
        const file = src?.split('/').at(-1)
        return file && { file, muted, loop, paused, still: poster !== '' }
      }),
    )
  const shown = (file: string) => ({ file, muted: true, loop: true, paused: true, still: true })
  const [feed, screen] = [shown('film-1x1.mp4'), shown('film-9x16.mp4')]
  await expect.poll(playing).toEqual([feed, feed, screen, screen, undefined])
  expect(await page.getByText('No 4:5 file: the 1:1 one is shown', { exact: true }).count()).toBe(2)
  await page.getByText('Videos do not run here', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Make the missing shapes' }).waitFor()
  // Less motion is wished: it stands still until somebody presses Play, with keys too.
  const story = page.getByRole('group', { name: /^Instagram Stories/ })
  await story.getByRole('button', { name: 'Play the video' }).press('Enter')
  await story.getByRole('button', { name: 'Pause the video' }).waitFor()
  await expect.poll(playing).toMatchObject([{}, {}, { paused: false }, {}, undefined])
  await stage.look(page, 390, 'dark')
  await expect.poll(() => stage.axe(page), { timeout: 10_000 }).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')

  await page.getByRole('button', { name: /^Ad 2/ }).click()
  await expect.poll(playing).toEqual([undefined, undefined, undefined, undefined, undefined])
  await page.getByRole('radio', { name: 'Video' }).click()
  await page.getByRole('button', { name: 'Use the film: Slow coffee, 9:16, 1:1' }).waitFor()
  await page.getByRole('button', { name: 'Choose from the library' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'slow-pour.mov, 9:16' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Use it' }).click()
  await expect.poll(async () => (await playing()).filter((one) => one !== undefined).length).toBe(4)
  // The choice is this browser's: a reload finds it again.
  await page.reload()
  await page.getByRole('button', { name: /^Ad 2: .*, a video$/ }).waitFor()
  await page.getByRole('button', { name: 'To the launch' }).click()
  await expect
    .poll(() => bodyOf('createCampaign'))
    .toMatchObject({
      creativeIds: [1, 2, 3].map((number) => id('creative', number)),
      videos: [
        { creativeId: id('creative', 1), mediaIds: [id('media', 900), id('media', 901)] },
        { creativeId: id('creative', 2), mediaIds: [id('media', 506)] },
      ],
    })
  await page.getByRole('button', { name: /^Launch 3 ads/ }).waitFor()
  expect(sent('createCampaign')).toHaveLength(1)
  expect(complaints).toEqual([])
  await leave()
})

test('a campaign asks the studio for a film of its own brief', async () => {
  const { page, leave } = await stage.visit(`/studio/video?brief=${id('brief', 1)}`)
  const prompt = page.getByLabel('What is the film about?')
  await expect.poll(() => prompt.inputValue(), { timeout: 10_000 }).toBe('Iced oat latte')
  expect(page.url()).not.toContain('brief=')
  expect(await page.getByRole('checkbox', { name: /Square/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Write the storyboard' }).click()
  await headline(page, 1).waitFor()
  expect(bodyOf('draftStoryboard')).toMatchObject({ briefId: id('brief', 1) })
  expect(sent('createBrief')).toEqual([])
  await leave()
})
