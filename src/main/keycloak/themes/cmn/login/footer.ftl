<#macro content>
<div class="foot">
  <#if pageId == "login" && !realm.resetPasswordAllowed>
    <p>${msg("cmnForgotten")}</p>
  </#if>
  <p>${msg("cmnRecord")}</p>
</div>
</#macro>
