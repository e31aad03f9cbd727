# Prints every public function and macro of the given modules that none of the given files calls,
# one `Module.name/arity` each line. Deprecated ones and those that begin with `_` don't count.
#
#     elixir elixir_coverage.exs Enum,List calls_0.ex calls_1.ex

defmodule Coverage do
  def called(path) do
    quoted = path |> File.read!() |> Code.string_to_quoted!()
    {_, found} = Macro.prewalk(quoted, MapSet.new(), &step/2)
    found
  end

  # A pipe is the call with one more argument in front.
  defp step({:|>, _, [left, {name, meta, args}]}, found) when is_list(args) do
    step({name, meta, [left | args]}, found)
  end

  defp step({:&, _, [{:/, _, [{{:., _, [module, name]}, _, []}, arity]}]} = node, found) do
    {node, MapSet.put(found, {module(module), name, arity})}
  end

  defp step({{:., _, [module, name]}, _, args} = node, found) when is_atom(name) do
    {node, MapSet.put(found, {module(module), name, length(args)})}
  end

  defp step({name, _, args} = node, found) when is_atom(name) and is_list(args) do
    {node, MapSet.put(found, {Kernel, name, length(args)})}
  end

  defp step(node, found), do: {node, found}

  defp module({:__aliases__, _, parts}), do: Module.concat(parts)
  defp module(other), do: other

  def public(module) do
    Code.ensure_loaded!(module)
    deprecated = Enum.map(module.__info__(:deprecated), &elem(&1, 0))

    (module.__info__(:functions) ++ module.__info__(:macros))
    |> Enum.reject(fn {name, _} = one ->
      one in deprecated or String.starts_with?(Atom.to_string(name), "_")
    end)
    |> Enum.map(fn {name, arity} -> {module, name, arity} end)
  end
end

[modules | paths] = System.argv()
called = paths |> Enum.map(&Coverage.called/1) |> Enum.reduce(MapSet.new(), &MapSet.union/2)

for module <- String.split(modules, ","),
    {module, name, arity} = one <- Coverage.public(Module.concat([module])),
    one not in called do
  IO.puts("#{inspect(module)}.#{name}/#{arity}")
end
