--- From a place in the source to its places in the compiled output, and back.
---
--- A mapping says: this span of the output was made from that span of the source. The innermost
--- span that holds the cursor decides; of several counterparts the one nearest to where the other
--- window already is. Lines and characters count from 0, ends are exclusive, as in the protocol.

local M = {}

local function before_or_at(one, two)
  return one.line < two.line or (one.line == two.line and one.character <= two.character)
end

local function holds(span, place)
  return before_or_at(span.start, place) and before_or_at(place, span['end'])
end

local function is_inside(inner, outer)
  return before_or_at(outer.start, inner.start) and before_or_at(inner['end'], outer['end'])
end

--- @param mappings table[] `{ generated = span, source = span }`
--- @param side string 'source' or 'generated': the side of `place`
--- @param near number the line of the other side that the user looks at
--- @return table|nil the span of the other side
function M.counterpart(mappings, side, place, near)
  local other = side == 'source' and 'generated' or 'source'
  local innermost
  for _, mapping in ipairs(mappings) do
    if holds(mapping[side], place) and (not innermost or is_inside(mapping[side], innermost)) then
      innermost = mapping[side]
    end
  end
  local best
  for _, mapping in ipairs(mappings) do
    if innermost and vim.deep_equal(mapping[side], innermost) then
      local span = mapping[other]
      if not best or math.abs(span.start.line - near) < math.abs(best.start.line - near) then
        best = span
      end
    end
  end
  return best
end

return M
