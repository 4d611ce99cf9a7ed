namespace Dosado.Vault.Tests;

/// <summary>Runs only where an environment variable asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWhenAskedAttribute : FactAttribute
{
    public FactWhenAskedAttribute(string variable) =>
        Skip = Environment.GetEnvironmentVariable(variable) is null ? $"only with {variable}=1" : null;
}
