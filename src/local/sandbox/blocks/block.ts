/** Block Kit as it is read here once it has been checked: one loose shape, since each reader asks for `type` first. */

export type Text = { type: string; text: string; emoji?: boolean | undefined; verbatim?: boolean | undefined }

export type Option = { text: Text; value: string; description?: Text | undefined; url?: string | undefined }

type OptionGroup = { label: Text; options: Option[] }

type Confirm = {
  title: Text
  text: Text
  confirm: Text
  deny: Text
  style?: 'primary' | 'danger' | undefined
}

export type Element = {
  type: string
  action_id?: string | undefined
  text?: Text | string | undefined
  value?: string | undefined
  url?: string | undefined
  style?: 'primary' | 'danger' | undefined
  confirm?: Confirm | undefined
  placeholder?: Text | undefined
  options?: Option[] | undefined
  option_groups?: OptionGroup[] | undefined
  min_query_length?: number | undefined
  max_selected_items?: number | undefined
  multiline?: boolean | undefined
  min_length?: number | undefined
  max_length?: number | undefined
  min_value?: string | undefined
  max_value?: string | undefined
  is_decimal_allowed?: boolean | undefined
  image_url?: string | undefined
  alt_text?: string | undefined
} & Initial

/** What an element holds before anybody has touched it. */
export type Initial = {
  initial_value?: string | undefined
  initial_option?: Option | undefined
  initial_options?: Option[] | undefined
  initial_date?: string | undefined
  initial_time?: string | undefined
  initial_date_time?: number | undefined
  initial_user?: string | undefined
  initial_users?: string[] | undefined
  initial_channel?: string | undefined
  initial_channels?: string[] | undefined
  initial_conversation?: string | undefined
  initial_conversations?: string[] | undefined
}

export type Block = {
  type: string
  block_id?: string | undefined
  text?: Text | string | undefined
  fields?: Text[] | undefined
  accessory?: Element | undefined
  elements?: Element[] | undefined
  label?: Text | undefined
  hint?: Text | undefined
  element?: Element | undefined
  optional?: boolean | undefined
  dispatch_action?: boolean | undefined
}
