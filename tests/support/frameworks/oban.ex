defmodule Oban.Job do
  @moduledoc "Stands in for Oban's job: arguments, and how often they were tried."
  defstruct [
    :id,
    :worker,
    :scheduled_at,
    args: %{},
    meta: %{},
    tags: [],
    errors: [],
    queue: "default",
    state: "available",
    attempt: 0,
    max_attempts: 20,
    priority: 0
  ]

  @type t :: %__MODULE__{}

  @options [:schedule_in, :scheduled_at, :queue, :max_attempts, :priority, :unique, :tags, :meta] ++
             [:replace, :worker]

  @doc "A job that is not added yet."
  def new(args, options) when is_map(args) do
    for {key, _value} <- options, key not in @options do
      raise ArgumentError, "unknown option #{inspect(key)}"
    end

    {delay, options} = Keyword.pop(options, :schedule_in, 0)
    known = Keyword.drop(options, [:unique, :replace])
    time = DateTime.add(DateTime.utc_now(), delay, :second)
    args = args |> Jason.encode!() |> Jason.decode!()
    struct(__MODULE__, [args: args, scheduled_at: time, state: "available"] ++ known)
  end
end

defmodule Oban.Worker do
  @moduledoc "Stands in for Oban's behaviour of workers."

  @callback perform(Oban.Job.t()) :: term()
  @callback new(map(), keyword()) :: term()
  @callback backoff(Oban.Job.t()) :: pos_integer()
  @callback timeout(Oban.Job.t()) :: :infinity | pos_integer()

  @unique [:period, :fields, :keys, :states, :timestamp]

  defmacro __using__(options) do
    quote do
      @behaviour Oban.Worker
      @before_compile Oban.Worker
      @options unquote(options)
      Oban.Worker.check!(@options)

      @impl Oban.Worker
      def new(args, options \\ []) when is_map(args) and is_list(options) do
        Oban.Job.new(args, Keyword.merge(@options, options) ++ [worker: __MODULE__])
      end

      @impl Oban.Worker
      def backoff(%Oban.Job{attempt: attempt}), do: 15 + Integer.pow(2, attempt)

      @impl Oban.Worker
      def timeout(%Oban.Job{}), do: :infinity

      defoverridable backoff: 1, timeout: 1, new: 2
    end
  end

  defmacro __before_compile__(_env), do: nil

  @doc "Refuses what Oban refuses."
  def check!(options), do: Enum.each(options, &check_option!/1)

  defp check_option!({:queue, queue}) when is_atom(queue) or is_binary(queue), do: :ok
  defp check_option!({:max_attempts, count}) when is_integer(count) and count > 0, do: :ok
  defp check_option!({:priority, priority}) when priority in 0..9, do: :ok
  defp check_option!({:tags, tags}) when is_list(tags), do: :ok
  defp check_option!({:meta, meta}) when is_map(meta), do: :ok
  defp check_option!({:replace, replace}) when is_list(replace), do: :ok
  defp check_option!({:unique, unique}) when is_boolean(unique), do: :ok

  defp check_option!({:unique, unique}) when is_list(unique) do
    for {key, _value} <- unique, key not in @unique do
      raise ArgumentError, "unknown option of unique: #{inspect(key)}"
    end
  end

  defp check_option!(option), do: raise(ArgumentError, "invalid option #{inspect(option)}")
end

defmodule Oban do
  @moduledoc "Stands in for Oban with `testing: :inline`: a job is done as soon as it is added."
  use Agent

  def start_link(options) do
    Keyword.fetch!(options, :repo)
    Agent.start_link(fn -> options end, name: __MODULE__)
  end

  @doc "Adds a job, and does it."
  def insert(%Oban.Job{worker: worker} = job) do
    case worker.perform(%{job | attempt: 1}) do
      answer when answer == :ok or elem(answer, 0) == :ok -> {:ok, %{job | state: "completed"}}
      {:snooze, _seconds} -> {:ok, %{job | state: "scheduled"}}
      {:cancel, _reason} -> {:ok, %{job | state: "cancelled"}}
      {:error, _reason} -> {:ok, %{job | state: "retryable"}}
    end
  end
end
