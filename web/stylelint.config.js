export default {
  extends: 'stylelint-config-standard',
  rules: {
    // The same rule for wide and narrow stands near its sibling, not sorted by weight.
    'no-descending-specificity': null,
  },
};
