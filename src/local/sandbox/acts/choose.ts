import type { Element, Option } from '../blocks/block.ts'
import { ActRefused } from '../refuse.ts'
import { findChannel } from '../workspace/channels.ts'
import { findUser } from '../workspace/people.ts'
import type { FileNote } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type ElementState, stateOf } from './element-state.ts'

/** What a person fills in: a text, the label (or value) of an option or the option itself, several, or a tick. */
export type Filling = string | number | boolean | null | Option | readonly (string | Option)[]

type Asking = {
  workspace: Workspace
  /** A file that was uploaded before, by its id. */
  fileFor(id: string): FileNote
  /** Asks the bot for the options of an external select. */
  ask(query: string): Promise<Option[]>
}

/** Turns what a person fills in into what the element then holds; refuses options that it does not have. */
export async function choose(element: Element, filling: Filling, asking: Asking): Promise<ElementState> {
  if (filling === null || filling === '') return stateOf(element, null)
  const [first = ''] = listed(filling)
  switch (element.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return stateOf(element, await optionFor(element, first, asking))
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return stateOf(element, await optionsFor(element, filling, asking))
    case 'users_select':
      return stateOf(element, userFor(asking.workspace, first))
    case 'multi_users_select':
      return stateOf(
        element,
        listed(filling).map((who) => userFor(asking.workspace, who)),
      )
    case 'channels_select':
    case 'conversations_select':
      return stateOf(element, channelFor(asking.workspace, first))
    case 'file_input':
      return stateOf(
        element,
        listed(filling).map((id) => fileState(asking.fileFor(valueIn(id)))),
      )
    default:
      return stateOf(element, valueIn(first))
  }
}

/** As Slack describes an uploaded file in a form. */
const fileState = ({ url, ...file }: FileNote) => ({ ...file, url_private: url, permalink: url })

function listed(filling: Filling): readonly (string | Option)[] {
  if (Array.isArray(filling)) return filling
  return typeof filling === 'object' && filling !== null ? [filling as Option] : [String(filling)]
}

function valueIn(filled: string | Option): string {
  return typeof filled === 'string' ? filled : filled.value
}

async function optionsFor(element: Element, filling: Filling, asking: Asking): Promise<Option[]> {
  if (filling === true) return element.options ?? []
  if (filling === false) return []
  return Promise.all(listed(filling).map((filled) => optionFor(element, filled, asking)))
}

/** The option called so, or with that value. An external one that the bot has offered before may be given whole. */
export async function optionFor(element: Element, filled: string | Option, asking: Asking): Promise<Option> {
  const external = element.type.endsWith('external_select')
  if (external && typeof filled === 'object') return filled
  const wanted = valueIn(filled)
  const options = external ? await externalOptions(element, wanted, asking) : optionsOf(element)
  const found =
    options.find(({ text }) => text.text === wanted) ?? options.find(({ value }) => value === wanted)
  if (found) return found
  const [only, ...others] = options
  // Who searches and sees one result takes it.
  if (external && only && others.length === 0) return only
  const there = options.map(({ text }) => text.text).join(', ') || 'none'
  throw new ActRefused('no-such-option', `There is no option "${wanted}" here; there are: ${there}.`)
}

function optionsOf({ options, option_groups }: Element): Option[] {
  return options ?? option_groups?.flatMap((group) => group.options) ?? []
}

/** Slack asks from three characters on unless the element says otherwise. */
const usualMinQuery = 3

async function externalOptions(element: Element, query: string, { ask }: Asking): Promise<Option[]> {
  const least = element.min_query_length ?? usualMinQuery
  if ([...query].length < least) {
    throw new ActRefused(
      'query-too-short',
      `"${query}" is too short to search with: type ${least} characters or more.`,
    )
  }
  return ask(query)
}

function userFor(workspace: Workspace, filled: string | Option): string {
  const user = findUser(workspace, valueIn(filled))
  if (!user) throw new ActRefused('no-such-option', `Nobody here is called "${valueIn(filled)}".`)
  return user.id
}

function channelFor(workspace: Workspace, filled: string | Option): string {
  const channel = findChannel(workspace, valueIn(filled))
  if (!channel) throw new ActRefused('no-such-option', `There is no channel "${valueIn(filled)}" here.`)
  return channel.id
}
