/** What stands behind the prompts, by the name under which a reader would look it up. */
export const ideas = {
  overlay: 'The leadership overlay: an everyday act of management, done with people in mind',
  rogelberg: 'Rogelberg, interviews on one-on-one meetings',
  listening: 'Kluger and Itzchakov, review of studies on listening at work',
  'task-feedback': 'Kluger and DeNisi, 1996, review of studies on feedback',
  safety: 'Edmondson, on speaking up at work',
  autonomy: 'Slemp and others, 2018, review of studies on autonomy support',
  voice: 'Cawley, Keeping and Levy, 1998, review of studies on taking part in appraisals',
  relationship: 'Pichler, 2012, review of studies on reactions to appraisals',
  acas: 'Acas, guidance on managing performance',
  recognition: 'Gallup, surveys on thanks and feedback',
  'if-then': 'Gollwitzer and Sheeran, 2006, review of studies on if-then plans',
  monitoring: 'Harkin and others, 2016, review of studies on checking progress',
  disclosure: 'Information Commissioner, on requests to see personal data',
  inquiries: 'US Equal Employment Opportunity Commission, on performance and disability',
  'appraisal-steps': 'US Department of the Interior, practice of appraisals',
  'job-facts': 'Practice of writing appraisals: concrete facts of the job',
  change: 'Kotter, on coping with change',
} as const;

export type SourceIdea = keyof typeof ideas;
