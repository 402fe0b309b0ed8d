import type { Scene, Story } from '../options.ts'
import { ActRefused } from '../refuse.ts'

/** The guided story as it goes: one step at a time, for every open page alike. */
export class StoryRun {
  readonly #story: Story
  readonly #locate: (scene: Scene) => object
  readonly #changed: () => void
  #done = 0
  #running = false
  #failure: string | null = null
  #scene: object = {}

  constructor(story: Story, { locate, changed }: { locate: (scene: Scene) => object; changed: () => void }) {
    this.#story = story
    this.#locate = locate
    this.#changed = changed
  }

  /** Plays the next step to its end; a step that failed is played again. */
  async next(): Promise<void> {
    const step = this.#story.steps[this.#done]
    if (!step) throw new ActRefused('story-over', 'The story is over.')
    if (this.#running)
      throw new ActRefused('story-running', 'A step of the story is being played: wait for its end.')
    this.#show({ running: true, failure: null, scene: step.scene })
    try {
      const scene = await step.run()
      this.#done += 1
      this.#show({ running: false, failure: null, scene: scene ?? undefined })
    } catch (cause) {
      this.#show({ running: false, failure: String(cause instanceof Error ? cause.message : cause) })
      throw cause
    }
  }

  /** Goes back to the beginning; what the story has done stays done. */
  restart(): void {
    if (this.#running)
      throw new ActRefused('story-running', 'A step of the story is being played: wait for its end.')
    this.#done = 0
    this.#show({ running: false, failure: null })
  }

  scene() {
    return {
      title: this.#story.title,
      steps: this.#story.steps.map(({ title, text }) => ({ title, text })),
      done: this.#done,
      running: this.#running,
      failure: this.#failure,
      look: this.#scene,
    }
  }

  #show(now: { running: boolean; failure: string | null; scene?: Scene | undefined }): void {
    this.#running = now.running
    this.#failure = now.failure
    if (now.scene) this.#scene = this.#locate(now.scene)
    this.#changed()
  }
}
