"""Charts as SVG: numbers in, markup out. Colors are roles, so a chart follows the theme."""
