import { expect, test } from 'vitest'
import { route } from '../chongqing.ts'

test.each`
  text                                      | district
  ${'忠县到主城的黑车天天喊客'}             | ${'忠县'}
  ${'从江北机场打的士到沙坪坝，司机不打表'} | ${'两江新区'}
  ${'在解放碑报的武隆两日游，导游强制购物'} | ${'渝中区'}
  ${'大学城的健身房老板跑路了'}             | ${'重庆高新区'}
  ${'统景镇的温泉酒店吃出虫子'}             | ${'北碚区'}
  ${'水土街道有工厂半夜排废水'}             | ${'两江新区'}
  ${'秀山县有人无证行医'}                   | ${'秀山土家族苗族自治县'}
  ${'网上买的手机是翻新机'}                 | ${null}
  ${'业主群接龙反映电梯天天坏'}             | ${null}
  ${'接龙镇的养猪场臭得很'}                 | ${'巴南区'}
`('$text lies in $district', ({ text, district }) => {
  expect(route(text).district).toBe(district)
})
