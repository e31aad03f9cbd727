  # -- option
  @doc "A value or nil as an `Option`."
  def option(nil), do: :none
  def option(value), do: {:some, value}

  # -- option_map
  @doc "What a function makes of the value, if there is one."
  def option_map({:some, value}, fun), do: {:some, fun.(value)}
  def option_map(:none, _fun), do: :none

  # -- option_flat_map
  @doc "What a function, which may give nothing as well, makes of the value."
  def option_flat_map({:some, value}, fun), do: fun.(value)
  def option_flat_map(:none, _fun), do: :none

  # -- option_or
  @doc "The value, or another one where there is none."
  def option_or({:some, value}, _other), do: value
  def option_or(:none, other), do: other

  # -- option_to_result
  @doc "The value as a `Result`, with a reason where there is none."
  def option_to_result({:some, value}, _reason), do: {:ok, value}
  def option_to_result(:none, reason), do: {:error, reason}

  # -- result_map
  @doc "What a function makes of the value; a reason stays."
  def result_map({:ok, value}, fun), do: {:ok, fun.(value)}
  def result_map({:error, _reason} = result, _fun), do: result

  # -- result_flat_map
  @doc "What a function, which may fail as well, makes of the value; a reason stays."
  def result_flat_map({:ok, value}, fun), do: fun.(value)
  def result_flat_map({:error, _reason} = result, _fun), do: result

  # -- result_map_error
  @doc "What a function makes of the reason; a value stays."
  def result_map_error({:ok, _value} = result, _fun), do: result
  def result_map_error({:error, reason}, fun), do: {:error, fun.(reason)}

  # -- result_or
  @doc "The value, or another one where there is none."
  def result_or({:ok, value}, _other), do: value
  def result_or({:error, _reason}, other), do: other
