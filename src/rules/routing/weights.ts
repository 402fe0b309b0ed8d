/** Weights of the evidence for an accusation: logistic regression on labelled texts (docs/decisions tells how). */

export const accusationWeights = {
  bias: -3.3,
  strong: 2.3,
  soft: 0.91,
  acts: 1.97,
  named: 1,
  onSpeaker: 1.61,
  asked: -0.09,
  declined: -1.03,
  officer: 1.16,
  business: 0.75,
  oversight: 1.28,
  private: -0.81,
  sighting: -0.32,
  asking: -0.83,
  posing: -4.01,
  officialStrong: 1,
  officialSoft: 0.91,
  businessStrong: 0.46,
  suffered: 0.77,
  neglect: 1.03,
}

export type Evidence = Exclude<keyof typeof accusationWeights, 'bias'>
