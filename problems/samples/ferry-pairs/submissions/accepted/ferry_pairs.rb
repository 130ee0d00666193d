def ferry_pairs(piers, reach)
  known = piers.to_h { |pier| [pier, true] }
  known.keys.select { |pier| known[pier + reach] }.map { |pier| [pier, pier + reach] }
end
