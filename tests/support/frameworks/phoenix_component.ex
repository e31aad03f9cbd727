# Phoenix.HTML's forms and Phoenix.Component, as far as generated pages use them.

defmodule Phoenix.HTML.Form do
  defstruct source: nil,
            impl: nil,
            id: nil,
            name: nil,
            params: %{},
            data: %{},
            hidden: [],
            options: [],
            errors: []

  @behaviour Access

  @impl true
  def fetch(form, field) do
    {:ok,
     %{
       id: "#{form.id}_#{field}",
       name: "#{form.name}[#{field}]",
       value: form.impl.input_value(form.source, form, field),
       errors: Keyword.get_values(form.errors, field)
     }}
  end

  @impl true
  def get_and_update(_form, _field, _change), do: raise(ArgumentError, "a form can't be changed")

  @impl true
  def pop(_form, _field), do: raise(ArgumentError, "a form can't be changed")
end

defprotocol Phoenix.HTML.FormData do
  def to_form(data, options)
  def to_form(data, form, field, options)
  def input_value(data, form, field)
  def input_validations(data, form, field)
end

defmodule Phoenix.LiveView.Socket do
  defstruct id: nil,
            endpoint: nil,
            view: nil,
            redirected: nil,
            transport_pid: nil,
            private: %{},
            assigns: %{__changed__: %{}}
end

defmodule Phoenix.Component do
  @types ~w(any string atom boolean integer float list map fun global struct)a

  defmacro __using__(_options) do
    quote do
      import Phoenix.Component
      Module.register_attribute(__MODULE__, :component_defaults, accumulate: true)
      @on_definition Phoenix.Component
      @before_compile Phoenix.Component
    end
  end

  # What `attr` and `slot` say belongs to the next function.
  def __on_definition__(env, _kind, name, _arguments, _guards, _body) do
    case Module.delete_attribute(env.module, :declared) do
      nil -> :ok
      defaults -> Module.put_attribute(env.module, :component_defaults, {name, defaults})
    end
  end

  defmacro __before_compile__(env) do
    for {name, defaults} <- Module.get_attribute(env.module, :component_defaults) do
      quote do
        defoverridable [{unquote(name), 1}]

        def unquote(name)(assigns),
          do: super(Map.merge(unquote(Macro.escape(Map.new(defaults))), assigns))
      end
    end
  end

  def __declare__(module, name, options) do
    defaults = for {:default, value} <- options, do: {name, value}
    declared = Module.get_attribute(module, :declared) || []
    Module.put_attribute(module, :declared, defaults ++ declared)
  end

  defmacro sigil_H({:<<>>, _, [text]}, []) do
    unless Macro.Env.has_var?(__CALLER__, {:assigns, nil}),
      do: raise("~H requires a variable named \"assigns\" to exist and be set to a map")

    made = text |> Phoenix.LiveView.TagReader.read() |> Phoenix.LiveView.TagWriter.written()

    quote do
      _ = var!(assigns)
      unquote(made)
    end
  end

  defmacro attr(name, type, options \\ []) do
    module = match?({:__aliases__, _, _}, type)

    unless is_atom(name) and (module or type in @types) and Keyword.keyword?(options),
      do: raise(CompileError, description: "no prop: #{inspect({name, type, options})}")

    for {key, _} <- options,
        key not in [:required, :default, :values, :examples, :doc],
        do: raise(CompileError, description: "attr takes no #{key}")

    quote do: Phoenix.Component.__declare__(__MODULE__, unquote(name), unquote(options))
  end

  defmacro slot(name, options \\ []) do
    unless is_atom(name), do: raise(CompileError, description: "a slot's name is an atom")

    for {key, _} <- options,
        key not in [:required, :doc, :do],
        do: raise(CompileError, description: "slot takes no #{key}")

    quote do: Phoenix.Component.__declare__(__MODULE__, unquote(name), default: [])
  end

  defmacro render_slot(slot, argument \\ nil) do
    quote do
      Phoenix.Component.inner(List.wrap(unquote(slot)), unquote(argument))
    end
  end

  def inner(slots, argument) do
    texts = for slot <- slots, {:safe, text} = slot.inner_block.(argument), do: text
    {:safe, Enum.join(texts)}
  end

  def assign(holder, values) when is_map(values) or is_list(values),
    do: Enum.reduce(values, holder, fn {key, value}, holder -> assign(holder, key, value) end)

  def assign(%Phoenix.LiveView.Socket{} = socket, key, value) when is_atom(key) do
    changed = Map.put(socket.assigns.__changed__, key, true)
    %{socket | assigns: socket.assigns |> Map.put(key, value) |> Map.put(:__changed__, changed)}
  end

  def assign(%{__changed__: _} = assigns, key, value) when is_atom(key),
    do: Map.put(assigns, key, value)

  def assign_new(socket, key, make) when is_function(make, 0) do
    if Map.has_key?(socket.assigns, key), do: socket, else: assign(socket, key, make.())
  end

  def update(socket, key, change),
    do: assign(socket, key, change.(Map.fetch!(socket.assigns, key)))

  def to_form(data, options \\ [])
  def to_form(%Phoenix.HTML.Form{} = form, _options), do: form
  def to_form(data, options), do: Phoenix.HTML.FormData.to_form(data, options)

  def form(assigns) do
    form = to_form(assigns[:for])
    {:safe, text} = inner(assigns.inner_block, form)
    {:safe, "<form>#{text}</form>"}
  end

  def link(assigns) do
    {:safe, text} = inner(assigns.inner_block, nil)
    {:safe, "<a href=\"#{assigns[:href] || assigns[:navigate] || assigns[:patch]}\">#{text}</a>"}
  end
end
